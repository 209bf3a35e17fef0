package dev.refunddesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.RefundDesk;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.lookup.OpenTickets;
import dev.refunddesk.platform.Outbox;
import dev.refunddesk.testing.Browser;
import dev.refunddesk.testing.FreshDatabase;
import dev.refunddesk.testing.Look;
import dev.refunddesk.testing.News;
import dev.refunddesk.testing.TestClock;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** The page in a mail, as a mail program draws it: accessible, narrow enough, asking nobody. */
@SpringBootTest(classes = RefundDesk.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({TestClock.class, OpenTickets.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MailLooksTest {

  private final OpenTickets tickets;
  private final Mails mails;
  private final Outbox outbox;
  private final JdbcClient db;
  private @LocalServerPort int port;

  MailLooksTest(OpenTickets tickets, Mails mails, Outbox outbox, JdbcClient db) {
    this.tickets = tickets;
    this.mails = mails;
    this.outbox = outbox;
    this.db = db;
  }

  @Test
  void isForEverybody() {
    for (var look : List.of(Look.DESKTOP, Look.PHONE.in(Language.EN))) {
      var number = tickets.open(look.language()).number().value();
      News.hear(outbox, db);
      try (var tab = Browser.open(URI.create("http://localhost:" + port), look)) {
        tab.page().setContent(letter(number).html());
        assertThat(tab.page().title()).contains(number);
        tab.check().picture("mail");
      }
    }
  }

  private Mail letter(String ticket) {
    return mails.latest(20).stream()
        .filter(mail -> ticket.equals(mail.thread()))
        .findFirst()
        .orElseThrow();
  }
}
