package dev.refunddesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.identity.Role;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.lookup.OpenTickets;
import dev.refunddesk.notification.Mail;
import dev.refunddesk.notification.Mails;
import dev.refunddesk.platform.Outbox;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.News;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
@Import(OpenTickets.class)
class RemindersTest {

  private final Reminders reminders;
  private final Tickets tickets;
  private final Mails mails;
  private final Outbox outbox;
  private final JdbcClient db;
  private final TestClock clock;
  private final Ticket ticket;
  private final Actor zhou;

  RemindersTest(
      Reminders reminders,
      OpenTickets open,
      Mails mails,
      Outbox outbox,
      JdbcClient db,
      TestClock clock) {
    this.reminders = reminders;
    this.tickets = open.tickets();
    this.mails = mails;
    this.outbox = outbox;
    this.db = db;
    this.clock = clock;
    this.ticket = open.open();
    var agent = new People(open.accounts()).open("小周", Role.AGENT);
    this.zhou = new Actor(Actor.Kind.STAFF, agent.id(), agent.name());
  }

  @AfterEach
  void timeGoesOn() {
    clock.go();
  }

  @Test
  void comeTwoDaysAndOneDayBeforeARequestLapsesAndOnceEach() {
    var until = TestClock.EXAMPLE.plus(Duration.ofDays(4));
    ask(until);
    assertThat(sent()).isEmpty();

    clock.stand(until.minus(Duration.ofHours(47)));
    assertThat(sent()).hasSize(1);
    assertThat(sent()).hasSize(1);
    clock.stand(until.minus(Duration.ofHours(23)));
    assertThat(sent()).hasSize(2);

    assertThat(sent().getFirst().subject()).contains("提醒：请在 03-22 周日 14:30 前补充材料");
    assertThat(sent().getFirst().body()).contains("> 请补充测速截图", "30 天内可以重新打开");
  }

  @Test
  void comeNotForAShortRequestNorTwoAtOnce() {
    ask(TestClock.EXAMPLE.plus(Duration.ofHours(20)));
    assertThat(sent()).isEmpty();

    tickets.perform(ticket.number(), new TicketAction.Answer(customer(), "附上了", List.of()));
    var until = TestClock.EXAMPLE.plus(Duration.ofDays(4));
    ask(until);
    clock.stand(until.minus(Duration.ofHours(3)));
    assertThat(sent()).hasSize(1);
  }

  @Test
  void comeNotToWhoHasAnswered() {
    var until = TestClock.EXAMPLE.plus(Duration.ofDays(4));
    ask(until);
    tickets.perform(ticket.number(), new TicketAction.Answer(customer(), "附上了", List.of()));
    clock.stand(until.minus(Duration.ofHours(20)));

    assertThat(sent()).isEmpty();
  }

  private void ask(Instant until) {
    tickets.perform(ticket.number(), new TicketAction.Ask(zhou, "请补充测速截图", until));
  }

  private Actor customer() {
    return new Actor(Actor.Kind.CUSTOMER, ticket.customer().id(), ticket.customer().name());
  }

  /** The reminders of the ticket, after another round. */
  private List<Mail> sent() {
    reminders.remind();
    News.hear(outbox, db);
    return mails.latest(200).stream()
        .filter(mail -> ticket.number().value().equals(mail.thread()))
        .filter(mail -> mail.subject().contains("提醒"))
        .toList();
  }
}
