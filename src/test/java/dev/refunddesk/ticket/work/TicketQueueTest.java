package dev.refunddesk.ticket.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DeskTest
class TicketQueueTest {

  private final TicketQueue queue;
  private final Snoozes snoozes;
  private final Neighbours neighbours;
  private final Tickets tickets;
  private final Accounts accounts;
  private final TestClock clock;

  private Account liming;
  private Account agent;
  private List<TicketNumber> opened;

  TicketQueueTest(
      TicketQueue queue,
      Snoozes snoozes,
      Neighbours neighbours,
      Tickets tickets,
      Accounts accounts,
      TestClock clock) {
    this.queue = queue;
    this.snoozes = snoozes;
    this.neighbours = neighbours;
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

  @Test
  void leavesOutWhatWasPutAsideUntilItsTime() {
    var aside = tickets.get(opened.getLast());
    snoozes.put(aside, clock.instant().plus(Duration.ofHours(1)), staff());

    assertThat(all(View.OURS, 2)).extracting(Row::number).doesNotContain(aside.number());
    assertThat(all(View.SNOOZED, 2)).extracting(Row::number).containsExactly(aside.number());
    assertThat(neighbours.next(tickets.get(opened.get(3))))
        .isNotEqualTo(Optional.of(aside.number()));

    clock.stand(clock.instant().plus(Duration.ofHours(1)));
    assertThat(all(View.OURS, 2)).extracting(Row::number).contains(aside.number());
    assertThat(all(View.SNOOZED, 2)).isEmpty();
  }

  @Test
  void bringsBackWhatWasPutAsideWhenTheCustomerPresses() {
    var aside = tickets.get(opened.getLast());
    snoozes.put(aside, clock.instant().plus(Duration.ofHours(1)), staff());

    tickets.perform(aside.number(), new TicketAction.Nudge(liming()));

    assertThat(all(View.OURS, 2)).extracting(Row::number).contains(aside.number());
  }

  @Test
  void putsNothingAsideBeyondItsPromise() {
    var ticket = tickets.get(opened.getLast());
    var due = Objects.requireNonNull(ticket.dueAt());

    assertThatThrownBy(() -> snoozes.put(ticket, due.plusSeconds(1), staff()))
        .hasMessageContaining("ticket-snoozed-too-long");
    assertThatThrownBy(() -> snoozes.put(ticket, clock.instant(), staff()))
        .hasMessageContaining("ticket-snoozed-too-long");
  }

  @Test
  void leadsFromEachTicketToTheNextAndBack() {
    var rows = all(View.OURS, 50);
    for (int i = 1; i < rows.size(); i++) {
      var before = tickets.get(rows.get(i - 1).number());
      var after = tickets.get(rows.get(i).number());
      assertThat(neighbours.next(before)).hasValue(after.number());
      assertThat(neighbours.previous(after)).hasValue(before.number());
    }
    assertThat(neighbours.next(tickets.get(rows.getLast().number()))).isEmpty();
    assertThat(neighbours.previous(tickets.get(rows.getFirst().number()))).isEmpty();
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

  private Actor liming() {
    return new Actor(Actor.Kind.CUSTOMER, liming.id(), liming.name());
  }

  private TicketNumber open() {
    var by = liming();
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
