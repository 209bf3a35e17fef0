package dev.refunddesk.ticket.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.ticket.Opening;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketAction;
import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.ticket.TicketType;
import dev.refunddesk.ticket.Tickets;
import dev.refunddesk.ticket.work.TicketSearch.Asked;
import dev.refunddesk.ticket.work.TicketSearch.Hit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DeskTest
class TicketSearchTest {

  private final TicketSearch search;
  private final Tickets tickets;
  private final Accounts accounts;

  private Account liming;
  private Account emma;

  TicketSearchTest(TicketSearch search, Tickets tickets, Accounts accounts) {
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
    var found = new ArrayList<TicketNumber>();
    @Nullable String after = null;
    do {
      var page = search.ofAll(new Asked(question, after), size);
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
