package dev.refunddesk.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Role;
import dev.refunddesk.notification.Mail;
import dev.refunddesk.notification.Mails;
import dev.refunddesk.platform.Outbox;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Orders;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.purchase.Purchases.Change;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.News;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.PlainBrowser;
import dev.refunddesk.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
@TestPropertySource(properties = "refunddesk.mail.every=1d")
class EnrolmentTest {

  private static final Pattern LINK = Pattern.compile("/reset/[\\w-]+");

  private final MockMvc desk;
  private final Purchases purchases;
  private final Accounts accounts;
  private final Mails mails;
  private final Outbox outbox;
  private final JdbcClient db;
  private final TestClock clock;
  private final String email = UUID.randomUUID() + "@example.com";

  EnrolmentTest(
      MockMvc desk,
      Purchases purchases,
      Accounts accounts,
      Mails mails,
      Outbox outbox,
      JdbcClient db,
      TestClock clock) {
    this.desk = desk;
    this.purchases = purchases;
    this.accounts = accounts;
    this.mails = mails;
    this.outbox = outbox;
    this.db = db;
    this.clock = clock;
  }

  @AfterEach
  void timeGoesOn() {
    clock.go();
  }

  @Test
  void whoComesWithAnOrderGetsAnAccountAndALinkForAWeek() {
    record(Orders.anotherOf(email, "林晓"), Order.Source.IMPORT);

    var lin = accounts.findByEmail(email).orElseThrow();
    assertThat(lin.name()).isEqualTo("林晓");
    assertThat(lin.roles()).containsExactly(Role.CUSTOMER);
    var link = LINK.matcher(written().getFirst().body());
    assertThat(link.find()).isTrue();
    clock.pass(Duration.ofDays(6));
    var browser = new PlainBrowser(desk).get(link.group());
    browser.submit(link.group(), Map.of("password", People.PASSWORD));
    assertThat(browser.location()).isEqualTo("/dashboard");
  }

  @Test
  void everybodyIsWrittenToOnce() {
    var order = Orders.anotherOf(email, "林晓");
    record(order, Order.Source.API);
    record(order, Order.Source.API);
    record(Orders.anotherOf(email, "林晓"), Order.Source.IMPORT);

    assertThat(written()).hasSize(1);
  }

  @Test
  void anAccountThatWasNeverUsedGoesWithItsLastOrder() {
    var first = record(Orders.anotherOf(email, "林晓"), Order.Source.IMPORT);
    var second = record(Orders.anotherOf(email, "林晓"), Order.Source.IMPORT);

    purchases.revert(List.of(first.reversal()));
    News.hear(outbox, db);
    assertThat(accounts.findByEmail(email)).isPresent();

    purchases.revert(List.of(second.reversal()));
    News.hear(outbox, db);
    assertThat(accounts.findByEmail(email)).isEmpty();
    assertThat(written()).isEmpty();

    record(Orders.anotherOf(email, "林晓"), Order.Source.IMPORT);
    assertThat(written()).hasSize(1);
  }

  @Test
  void anAccountThatSomebodyUsesStays() {
    var lin = new People(accounts).open("林晓", Role.CUSTOMER);
    var order = record(Orders.anotherOf(lin.email(), "林晓"), Order.Source.IMPORT);
    purchases.revert(List.of(order.reversal()));
    News.hear(outbox, db);

    assertThat(accounts.findByEmail(lin.email())).contains(lin);
  }

  @Test
  void theMadeUpShopWritesToNobody() {
    record(Orders.anotherOf(email, "林晓"), Order.Source.DEMO);

    assertThat(accounts.findByEmail(email)).isEmpty();
  }

  private Change record(Order order, Order.Source source) {
    var change = purchases.record(List.of(order), source).getFirst();
    News.hear(outbox, db);
    return change;
  }

  private List<Mail> written() {
    return mails.latest(100).stream().filter(mail -> mail.recipient().equals(email)).toList();
  }
}
