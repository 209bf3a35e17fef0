package dev.refunddesk.demo;

import dev.refunddesk.demo.Fate.Ending;
import dev.refunddesk.demo.People.Cast;
import dev.refunddesk.ticket.TicketAction;
import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.ticket.TicketStatus;
import dev.refunddesk.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The last week of the made-up shop, in the order in which the bank comes and goes. */
@Component
class Story {

  private static final Duration FIRST_BATCH = Duration.ofDays(3);
  private static final Duration FIRST_ANSWER = Duration.ofHours(26);
  private static final Duration SECOND_BATCH = Duration.ofHours(20);
  private static final Duration CLOSING = Duration.ofHours(19);
  private static final List<Integer> QUESTIONS = List.of(4, 9, 14, 30);

  private final Life life;
  private final Bank bank;
  private final Tickets tickets;

  Story(Life life, Bank bank, Tickets tickets) {
    this.life = life;
    this.bank = bank;
    this.tickets = tickets;
  }

  void play(List<Fate> fates, Instant now, Cast cast) {
    var settled = play(fates, Ending::isSettled, now, cast);
    var batch = new AtomicReference<>("");
    life.at(now.minus(FIRST_BATCH), () -> batch.set(bank.take(cast.finance())));
    life.at(
        now.minus(FIRST_ANSWER), () -> bank.answer(batch.get(), settled.refused(), cast.finance()));
    life.at(now.minus(CLOSING), () -> settled.closed().forEach(number -> close(number, cast)));
    play(fates, Ending::isAtTheBank, now, cast);
    life.at(now.minus(SECOND_BATCH), () -> bank.take(cast.finance()));
    play(fates, ending -> !ending.isSettled() && !ending.isAtTheBank(), now, cast);
    for (var i : QUESTIONS) {
      var fate = fates.get(i);
      var ending = i % 2 == 0 ? Ending.ANSWERED : Ending.CLOSED;
      var asked = Duration.ofHours(21L + i);
      life.ask(new Fate(fate.customer(), fate.order(), ending, asked), now, cast);
    }
  }

  private void close(TicketNumber number, Cast cast) {
    if (tickets.get(number).status() == TicketStatus.REFUNDED) {
      tickets.perform(number, new TicketAction.Close(cast.agent()));
    }
  }

  private Played play(List<Fate> fates, Predicate<Ending> which, Instant now, Cast cast) {
    var played = new Played(new HashSet<>(), new HashSet<>());
    for (var fate : fates) {
      if (which.test(fate.ending())) {
        life.play(fate, now, cast).ifPresent(number -> played.add(fate, number));
      }
    }
    return played;
  }

  /** Tickets that the bank refuses, and those that are over. */
  private record Played(Set<TicketNumber> refused, Set<TicketNumber> closed) {

    void add(Fate fate, TicketNumber number) {
      if (fate.ending() == Ending.PAYOUT_FAILED) {
        refused.add(number);
      } else if (fate.ending() == Ending.CLOSED) {
        closed.add(number);
      }
    }
  }
}
