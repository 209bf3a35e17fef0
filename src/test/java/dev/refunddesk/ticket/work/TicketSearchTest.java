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
import dev.refunddesk.ticket.work.TicketSearch.Asked;
import dev.refunddesk.ticket.work.TicketSearch.Hit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
class TicketSearchTest {

  private final TicketSearch search;
  private final Tickets tickets;
  private final Accounts accounts;
  private final TransactionTemplate inTransaction;
  private final TestClock clock;

  private Account liming;
  private Account emma;

  TicketSearchTest(
      TicketSearch search,
      Tickets tickets,
      Accounts accounts,
      TransactionTemplate inTransaction,
      TestClock clock) {
    this.inTransaction = inTransaction;
    this.clock = clock;
    this.search = search;
    this.tickets = tickets;
    this.accounts = accounts;
  }

  @BeforeEach
  void twoCustomers() {
    liming = accounts.ensureCustomer("liming@example.com", "李明");
    emma = accounts.ensureCustomer("emma@example.com", "Emma Wilson");
  }

  @Test
  void findsAWordOfTwoCharactersInsideAClauseAndAlone() {
    var inside = says(liming, "白天经常宕机很久");
    var alone = says(emma, "宕机");

    assertThat(all("宕机", 20)).containsExactly(alone, inside);
  }

  @Test
  void showsEveryHitOnOnePageOrAnother() {
    var said = new ArrayList<TicketNumber>();
    for (int i = 0; i < 7; i++) {
      said.addFirst(says(i % 2 == 0 ? liming : emma, "雪崩效应之 " + i));
    }

    assertThat(all("雪崩效应", 3)).isEqualTo(said);
  }

  /** What is far back is found by the index of words, of two months first and then of all. */
  @Test
  void showsEveryHitOfManyMonthsTheNewestFirst() {
    var said = new ArrayList<TicketNumber>();
    for (int i = 0; i < 16; i++) {
      clock.stand(Instant.parse("2026-01-31T15:59:59Z").plus(Duration.ofDays(9L * i)));
      said.addFirst(says(i % 2 == 0 ? liming : emma, "饕餮盛宴之 " + i));
      says(emma, "别的事情");
    }
    clock.stand(Instant.parse("2026-07-01T00:00:00Z"));

    for (var size : List.of(1, 3, 5, 20)) {
      assertThat(all("饕餮盛宴", size, 2)).isEqualTo(said);
    }
    clock.go();
  }

  @Test
  void findsByTheStartAndTheEndOfTheNumber() {
    var number = says(liming, "随便问问").value();

    assertThat(all(number.substring(0, 8), 20)).contains(new TicketNumber(number));
    assertThat(all(number.substring(9), 20)).containsExactly(new TicketNumber(number));
  }

  @Test
  void findsWhatWasWrittenLater() {
    var number = says(liming, "打不开");
    tickets.perform(number, new TicketAction.Reply(actor(liming), "原来是锟斤拷了", List.of()));

    assertThat(all("锟斤拷", 20)).containsExactly(number);
  }

  @Test
  void showsCustomersTheirOwnAlone() {
    var own = says(liming, "蜃景再现");
    says(emma, "蜃景再现");

    var hits = search.ofCustomer(liming.id(), new Asked("蜃景", null), 20).items();

    assertThat(hits).extracting(Hit::number).containsExactly(own);
  }

  private List<TicketNumber> all(String question, int size) {
    return all(question, size, 3_000);
  }

  private List<TicketNumber> all(String question, int size, int near) {
    var found = new ArrayList<TicketNumber>();
    @Nullable String after = null;
    do {
      var asked = new Asked(question, after);
      var page = inTransaction.execute(_ -> search.ofAll(asked, size, near));
      page.items().forEach(hit -> found.add(hit.number()));
      after = page.next();
    } while (after != null);
    return found;
  }

  private TicketNumber says(Account account, String text) {
    var customer =
        new Ticket.Customer(account.id(), account.name(), account.email(), account.language());
    return tickets
        .open(
            new Opening(
                TicketType.OTHER,
                "咨询",
                customer,
                actor(account),
                null,
                null,
                null,
                text,
                List.of()))
        .number();
  }

  private static Actor actor(Account account) {
    return new Actor(Actor.Kind.CUSTOMER, account.id(), account.name());
  }
}
