package dev.refunddesk.ticket.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.TestClock;
import dev.refunddesk.ticket.Opening;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketAction;
import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.ticket.TicketType;
import dev.refunddesk.ticket.Tickets;
import dev.refunddesk.ticket.work.TicketQueue.Filter;
import dev.refunddesk.ticket.work.TicketQueue.Row;
import dev.refunddesk.ticket.work.TicketQueue.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DeskTest
class TicketQueueTest {

  private final TicketQueue queue;
  private final Tickets tickets;
  private final Accounts accounts;
  private final TestClock clock;

  private Account liming;
  private Account agent;
  private List<TicketNumber> opened;

  TicketQueueTest(TicketQueue queue, Tickets tickets, Accounts accounts, TestClock clock) {
    this.queue = queue;
    this.tickets = tickets;
    this.accounts = accounts;
    this.clock = clock;
  }

  @BeforeEach
  void fiveTicketsOfThreeDays() {
    clock.stand(TestClock.EXAMPLE);
    liming = accounts.ensureCustomer("liming@example.com", "李明");
    agent = accounts.ensureCustomer("zhou@example.com", "小周");
    opened = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      clock.stand(TestClock.EXAMPLE.plus(Duration.ofHours(12L * i)));
      opened.add(open());
    }
  }

  @AfterEach
  void timeGoesOn() {
    clock.go();
  }

  @Test
  void showsEveryOpenTicketOnOnePageOrAnotherTheFirstDueFirst() {
    var rows = all(View.OURS, 2);

    assertThat(rows).isSortedAccordingTo(Comparator.comparing(Row::dueAt));
    assertThat(rows).extracting(Row::number).doesNotHaveDuplicates().containsAll(opened);
  }

  @Test
  void showsTheNewestOfAllFirst() {
    var rows = all(View.ALL, 2);

    assertThat(rows).isSortedAccordingTo(Comparator.comparing(Row::createdAt).reversed());
    assertThat(rows).extracting(Row::number).doesNotHaveDuplicates().containsAll(opened);
  }

  @Test
  void showsWhatIsMineAndWhatIsNobodys() {
    tickets.perform(opened.getFirst(), new TicketAction.Claim(staff()));

    assertThat(all(View.MINE, 2)).extracting(Row::number).containsExactly(opened.getFirst());
    assertThat(all(View.UNASSIGNED, 2))
        .extracting(Row::number)
        .containsAll(opened.subList(1, 5))
        .doesNotContain(opened.getFirst());
  }

  private List<Row> all(View view, int size) {
    var rows = new ArrayList<Row>();
    @Nullable String after = null;
    do {
      var filter = new Filter(view, agent.id(), null, null, after);
      var page = queue.page(filter, clock.instant(), size);
      rows.addAll(page.items());
      after = page.next();
    } while (after != null);
    return rows;
  }

  private TicketNumber open() {
    var by = new Actor(Actor.Kind.CUSTOMER, liming.id(), liming.name());
    var customer =
        new Ticket.Customer(liming.id(), liming.name(), liming.email(), liming.language());
    var asked =
        new Opening(TicketType.OTHER, "咨询", customer, by, null, null, null, "请问", List.of());
    return tickets.open(asked).number();
  }

  private Actor staff() {
    return new Actor(Actor.Kind.STAFF, agent.id(), agent.name());
  }
}
