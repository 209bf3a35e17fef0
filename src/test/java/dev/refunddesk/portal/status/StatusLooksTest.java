package dev.refunddesk.portal.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.RefundDesk;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.lookup.Lookups;
import dev.refunddesk.lookup.OpenTickets;
import dev.refunddesk.testing.Browser;
import dev.refunddesk.testing.FreshDatabase;
import dev.refunddesk.testing.Look;
import dev.refunddesk.testing.Tab;
import dev.refunddesk.testing.TestClock;
import dev.refunddesk.ticket.Ticket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** The look-up in a real browser, from the sign-in page to the answer. */
@SpringBootTest(classes = RefundDesk.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({TestClock.class, OpenTickets.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class StatusLooksTest {

  private static final List<Look> LOOKS =
      List.of(
          Look.DESKTOP, Look.PHONE.dark(), Look.PHONE.in(Language.EN), Look.PHONE.withoutScript());

  private final Lookups lookups;
  private final Ticket ticket;
  private @LocalServerPort int port;

  StatusLooksTest(Lookups lookups, OpenTickets tickets) {
    this.lookups = lookups;
    this.ticket = tickets.open();
  }

  @Test
  void leadFromTheSignInPageToTheAnswer() {
    for (var look : LOOKS) {
      try (var tab = Browser.open(URI.create("http://localhost:" + port), look)) {
        var page = tab.go("/login").page();
        page.click("form [href='/status']");
        page.fill("#number", ticket.number().value().toLowerCase(Locale.ROOT));
        page.fill("#email", ticket.customer().email());
        see(tab, "status");
        page.press("#email", "Enter");
        page.waitForSelector("[data-test=code]");
        see(tab, "status-code");
        page.fill("#code", code(page.url()));
        page.press("#code", "Enter");
        page.waitForSelector("[data-test=progress]");
        see(tab, "status-answer");

        assertThat(page.textContent("[data-test=ticket-no]")).isEqualTo(ticket.number().value());
      }
    }
  }

  /** The code in the mail, as its writer asks for it anew. */
  private String code(String address) {
    var handle = address.substring(address.lastIndexOf('/') + 1);
    return lookups.draw(handle).orElseThrow().code();
  }

  private static void see(Tab tab, String name) {
    if (tab.look().script()) {
      tab.check().picture(name);
    }
  }
}
