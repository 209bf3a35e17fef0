package dev.refunddesk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.PasswordResets;
import dev.refunddesk.identity.Role;
import dev.refunddesk.platform.Outbox;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.PlainBrowser;
import dev.refunddesk.testing.TestClock;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class ResetTest {

  private static final String CHOSEN = "lanterns-on-the-river";

  private final MockMvc desk;
  private final PasswordResets resets;
  private final Outbox outbox;
  private final JdbcClient db;
  private final TestClock clock;
  private final Account lin;
  private final PlainBrowser browser;

  ResetTest(
      MockMvc desk,
      Accounts accounts,
      PasswordResets resets,
      Outbox outbox,
      JdbcClient db,
      TestClock clock) {
    this.desk = desk;
    this.resets = resets;
    this.outbox = outbox;
    this.db = db;
    this.clock = clock;
    this.lin = new People(accounts).open("林晓", Role.CUSTOMER);
    this.browser = new PlainBrowser(desk);
  }

  @Test
  void leadsFromAForgottenPasswordToWhereOneWasGoing() {
    browser.get("/login?to=/billing");
    browser.get(browser.page().select("a[href^=/forgot]").attr("href"));
    browser.submit("/forgot", Map.of("username", lin.email())).follow();
    assertThat(browser.text("sent")).contains("30 分钟内有效");

    browser.get(mailedLink());
    browser.submit(path(), Map.of("password", CHOSEN));

    assertThat(browser.location()).isEqualTo("/billing");
    assertThat(browser.get("/account").status()).isEqualTo(200);
  }

  @Test
  void saysTheSameOfKnownAndUnknownNames() {
    browser.get("/forgot").submit("/forgot", Map.of("username", lin.email()));
    var stranger = new PlainBrowser(desk).get("/forgot");
    stranger.submit("/forgot", Map.of("username", "nobody-" + lin.email()));

    assertThat(stranger.status()).isEqualTo(browser.status()).isEqualTo(303);
    assertThat(stranger.location()).isEqualTo(browser.location());
  }

  @Test
  void isUsedOnceAndByASubmitOnly() {
    var link = link();
    browser.get(link).get(link).get(link);
    browser.submit(link, Map.of("password", CHOSEN));
    assertThat(browser.status()).isEqualTo(303);

    assertThat(new PlainBrowser(desk).get(link).status()).isEqualTo(410);
    assertThat(signsIn(CHOSEN)).isTrue();
    assertThat(signsIn(People.PASSWORD)).isFalse();
  }

  @Test
  void runsOutAfterHalfAnHourAndKeepsTheName() {
    request();
    var link = mailedLink();
    clock.pass(Duration.ofMinutes(31));

    assertThat(browser.get(link).status()).isEqualTo(410);
    assertThat(browser.page().select("#username").val()).isEqualTo(lin.email());
  }

  @Test
  void isVoidOnceANewerOneIsAskedFor() {
    var older = link();
    clock.pass(Duration.ofSeconds(61));
    request();

    assertThat(browser.get(older).status()).isEqualTo(410);
    assertThat(new PlainBrowser(desk).get(mailedLink()).status()).isEqualTo(200);
  }

  @Test
  void bringsOneMailAMinuteAtMost() {
    request();
    var first = request();

    assertThat(request()).isEqualTo(first);
    clock.pass(Duration.ofSeconds(61));
    assertThat(request()).isNotEqualTo(first);
  }

  @Test
  void refusesWhatIsNoToken() {
    for (var token : new String[] {"a", "%20", "null", "0", "A".repeat(4000), "' or true --"}) {
      var path = "/reset/" + token.replace(" ", "%20").replace("'", "%27");
      assertThat(browser.get(path).status()).as(token).isEqualTo(410);
    }
  }

  @Test
  void refusesAWeakPasswordAndStaysGood() {
    var link = link();
    for (var weak : new String[] {"", "short", "password1", "12345678", "1qaz2wsx", lin.email()}) {
      browser.get(link).submit(link, Map.of("password", weak));
      assertThat(browser.status()).as(weak).isEqualTo(422);
    }
    assertThat(browser.submit(link, Map.of("password", CHOSEN)).status()).isEqualTo(303);
  }

  @Test
  void endsEverySessionThereWas() {
    var phone = People.signIn(new PlainBrowser(desk), lin, People.PASSWORD);
    assertThat(phone.get("/account").status()).isEqualTo(200);
    var link = link();

    browser.get(link).submit(link, Map.of("password", CHOSEN));

    assertThat(phone.get("/account").location()).startsWith("/login");
  }

  @Test
  void forgivesTheGuessesBefore() {
    for (int guess = 1; guess <= 9; guess++) {
      signsIn("guess-" + guess);
    }
    var link = link();
    browser.get(link).submit(link, Map.of("password", CHOSEN));

    assertThat(signsIn(CHOSEN)).isTrue();
  }

  @Test
  void namesTheConfiguredAddressAndNoOther() {
    var link = resets.linkInHand(lin.id()).orElseThrow();

    assertThat(link).startsWith("http://localhost:8080/reset/");
    assertThat(browser.get(URI.create(link).getPath()).header("Referrer-Policy"))
        .isEqualTo("no-referrer");
  }

  private boolean signsIn(String password) {
    return People.signIn(new PlainBrowser(desk), lin, password).status() == 303;
  }

  private UUID request() {
    new PlainBrowser(desk).get("/forgot").submit("/forgot", Map.of("username", lin.email()));
    allIsHeard();
    return waiting().orElseThrow();
  }

  /** Until the outbox is empty, whoever empties it. */
  private void allIsHeard() {
    do {
      outbox.drain();
    } while (db.sql("select exists (select from platform.outbox where tries = 0)")
        .query(Boolean.class)
        .single());
  }

  private Optional<UUID> waiting() {
    return db.sql("select request from identity.password_link where account = :account")
        .param("account", lin.id())
        .query(UUID.class)
        .optional();
  }

  /** The address in the mail, as its writer asks for it. */
  private String mailedLink() {
    allIsHeard();
    return URI.create(resets.link(waiting().orElseThrow()).orElseThrow()).getPath();
  }

  private String link() {
    return URI.create(resets.linkInHand(lin.id()).orElseThrow()).getPath();
  }

  private String path() {
    return browser.page().select("form[data-test=reset]").attr("action");
  }
}
