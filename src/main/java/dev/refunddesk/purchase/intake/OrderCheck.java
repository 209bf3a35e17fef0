package dev.refunddesk.purchase.intake;

import dev.refunddesk.purchase.Order;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes an order of an entry, or lists everything that is wrong with it. */
@Component
public class OrderCheck {

  private final Moments moments;
  private final InstantSource clock;

  public OrderCheck(ZoneId zone, InstantSource clock) {
    this.moments = new Moments(zone);
    this.clock = clock;
  }

  /** Reads the whole entry; what it says of accounts and meters holds as of now. */
  public Checked check(OrderEntry entry) {
    return new EntryReader(entry, null, reading(false)).read();
  }

  /** Reads the whole entry, its lines worked out of the parts of the bill. */
  public Checked check(OrderEntry entry, BillEntry bill) {
    return new EntryReader(entry, bill, reading(false)).read();
  }

  /**
   * Reads an entry that is only asked about: what it says went back by a payment is believed.
   *
   * @param bill the parts its lines are worked out of, if it has no lines of its own
   */
  public Checked checkQuestion(OrderEntry entry, @Nullable BillEntry bill) {
    return new EntryReader(entry, bill, reading(true)).read();
  }

  private EntryReader.Reading reading(boolean refunds) {
    return new EntryReader.Reading(moments, clock.instant(), refunds);
  }

  /**
   * Reads a moment as entries write it.
   *
   * @param path where it stands, for the fault
   */
  public Moment moment(String path, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return new Moment.Untold();
    }
    return switch (moments.moment(text)) {
      case Parsed.Fine<Instant>(var moment) -> new Moment.Told(moment);
      case Parsed.Wrong<Instant>(var reason, var details) ->
          new Moment.Wrong(Fault.of(path, reason, details.toArray()));
    };
  }

  /** What came of a moment. */
  public sealed interface Moment {

    record Told(Instant moment) implements Moment {}

    /** Nothing was written. */
    record Untold() implements Moment {}

    record Wrong(Fault fault) implements Moment {}
  }

  /** What came of an entry. */
  public sealed interface Checked {

    /** An order that may be recorded. */
    record Good(Order order) implements Checked {}

    /** What has to be mended, in the order of the entry's parts. */
    record Wrong(List<Fault> faults) implements Checked {}
  }
}
