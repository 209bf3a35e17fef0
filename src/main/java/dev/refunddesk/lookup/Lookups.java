package dev.refunddesk.lookup;

import dev.refunddesk.identity.guess.Attempts;
import dev.refunddesk.identity.guess.Secrets;
import dev.refunddesk.kernel.IdSource;
import dev.refunddesk.lookup.LookupStore.Row;
import dev.refunddesk.platform.Outbox;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looking at a ticket without an account: a wish, a mailed code, a short look.
 *
 * <p>What is done while somebody watches is the same for every number and address; the ticket is
 * looked for when the mail is written. The code is kept as a hash together with the handle, which
 * is kept as a hash too, so that a copy of the database opens nothing.
 */
@Component
public class Lookups {

  /** For how long a code is good. */
  public static final Duration CODE_GOOD_FOR = Duration.ofMinutes(10);

  /** For how long one may look. */
  public static final Duration LOOK_GOOD_FOR = Duration.ofMinutes(15);

  static final int MOST_TRIES = 5;
  private static final int CODES = 1_000_000;

  private final LookupStore store;
  private final Tickets tickets;
  private final Attempts attempts;
  private final Outbox outbox;
  private final IdSource ids;
  private final InstantSource clock;

  Lookups(
      LookupStore store,
      Tickets tickets,
      Attempts attempts,
      Outbox outbox,
      IdSource ids,
      InstantSource clock) {
    this.store = store;
    this.tickets = tickets;
    this.attempts = attempts;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /** What came of a wish; nobody is told whether there is such a ticket. */
  public sealed interface Wish {

    /** A code goes out if there is such a ticket. */
    record Asked(String handle) implements Wish {}

    /** Too many wishes for this address, or from this network. */
    record TooMany(Instant until) implements Wish {}
  }

  /** What came of a code. */
  public sealed interface Guess {

    /** The look is open. */
    record Right() implements Guess {}

    /** Another code than the one mailed, if any was. */
    record Wrong() implements Guess {}

    /** Run out, used up, or guessed at too often: ask anew. */
    record Over() implements Guess {}

    /** Too many guesses at this ticket, or from this network. */
    record TooMany(Instant until) implements Guess {}
  }

  /**
   * Somebody wants to see how a ticket stands.
   *
   * @param email the address on the ticket, as typed
   * @param network where from, without its last part
   */
  @Transactional
  public Wish ask(TicketNumber number, String email, String network) {
    var address = email.strip().toLowerCase(Locale.ROOT);
    var locked = attempts.reserve(Secrets.hash("lookup " + address), network);
    if (locked.isPresent()) {
      return new Wish.TooMany(locked.get());
    }
    var handle = ids.secret();
    var until = clock.instant().plus(CODE_GOOD_FOR);
    store.add(Secrets.hash(handle), new Row(number.value(), address, null, until));
    outbox.publish(new LookupAsked(handle));
    return new Wish.Asked(handle);
  }

  /** Draws the code of a wish for the mail; nothing if there is no such ticket. */
  @Transactional
  public Optional<Drawn> draw(String handle) {
    return find(handle)
        .flatMap(this::ticket)
        .map(ticket -> {
          var code = "%06d".formatted(ids.number(CODES));
          store.draw(Secrets.hash(handle), secret(handle, code));
          return new Drawn(ticket, code);
        });
  }

  /** What is mailed, and whom it is about. */
  public record Drawn(Ticket ticket, String code) {}

  /** Gives the code: right once, and five times wrong at most. */
  @Transactional
  public Guess open(String handle, String typed, String network) {
    var row = find(handle).orElse(null);
    if (row == null) {
      return new Guess.Over();
    }
    var subject = Secrets.hash("code " + row.ticket() + " " + row.email());
    var locked = attempts.reserve(subject, network);
    if (locked.isPresent()) {
      return new Guess.TooMany(locked.get());
    }
    var now = clock.instant();
    if (!store.count(Secrets.hash(handle), now, MOST_TRIES)) {
      return new Guess.Over();
    }
    var opened = row.opened(now, now.plus(LOOK_GOOD_FOR));
    return store.open(Secrets.hash(handle), secret(handle, typed), opened)
        ? new Guess.Right()
        : new Guess.Wrong();
  }

  /** Whether the wish still waits for its code. */
  public boolean isWaiting(String handle) {
    return find(handle).filter(row -> row.openedAt() == null).isPresent();
  }

  /** The ticket, for whoever gave the code a short while ago. */
  public Optional<Ticket> look(String handle) {
    return find(handle).filter(row -> row.openedAt() != null).flatMap(this::ticket);
  }

  @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void clear() {
    store.forget(clock.instant());
  }

  private Optional<Row> find(String handle) {
    return store.find(Secrets.hash(handle), clock.instant());
  }

  private Optional<Ticket> ticket(Row row) {
    return tickets
        .find(new TicketNumber(row.ticket()))
        .filter(ticket -> ticket.customer().email().equals(row.email()));
  }

  /** A code means something together with the handle of its wish alone. */
  private static byte[] secret(String handle, String code) {
    return Secrets.hash(handle + " " + code);
  }
}
