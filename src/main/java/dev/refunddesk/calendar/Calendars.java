package dev.refunddesk.calendar;

import dev.refunddesk.calendar.Edition.Change;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Refusal;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the shop counts dates by, edition by edition; China's official days are shipped. */
@Component
public class Calendars implements SmartInitializingSingleton {

  private final EditionStore store;
  private final OpeningHours hours;
  private final InstantSource clock;

  Calendars(EditionStore store, OpeningHours hours, InstantSource clock) {
    this.store = store;
    this.hours = hours;
    this.clock = clock;
  }

  /** A new desk starts with what is shipped; a new release adds what its shop does not know. */
  @Override
  public void afterSingletonsInstantiated() {
    var newest = store.newest();
    var before = newest == 0 ? null : store.find(newest).orElseThrow().almanac();
    var after = before == null ? Shipped.almanac(hours) : Shipped.added(before);
    if (!after.equals(before)) {
      store.add(edition(new Proposal(newest, after, Change.SHIPPED, ""), Actor.DESK));
    }
  }

  private Edition edition(Proposal wanted, Actor by) {
    return new Edition(
        wanted.seen() + 1,
        wanted.almanac(),
        wanted.almanac().calendar(),
        wanted.change(),
        wanted.detail(),
        by,
        clock.instant());
  }

  /** What holds now. */
  public Edition newest() {
    return get(store.newest());
  }

  /** An edition that once held. */
  public Edition get(int number) {
    return store
        .find(number)
        .orElseThrow(() -> new Refusal(CalendarProblem.NOT_FOUND, String.valueOf(number)));
  }

  /** The working days as they are known now. */
  public BusinessCalendar current() {
    return newest().calendar();
  }

  /** The newest editions, the newest first. */
  public List<Edition> history(int count) {
    return store.latest(count);
  }

  /** A year's table from a file somebody brings; refuses what is not one. */
  public HolidayYear read(String json) {
    return HolidayFile.read(json);
  }

  /**
   * A change somebody wants.
   *
   * @param seen the edition it was made from
   * @param detail the year or the date it is about; empty if neither
   */
  public record Proposal(int seen, Almanac almanac, Change change, String detail) {}

  /**
   * Saves what holds from now on; what was promised before stays as it was.
   *
   * @throws Refusal {@code calendar-superseded} if it was not made from the newest edition
   */
  @Transactional
  public Edition save(Proposal wanted, Actor by) {
    var newest = store.newest();
    var next = edition(wanted, by);
    if (wanted.seen() != newest || !store.add(next)) {
      throw new Refusal(CalendarProblem.SUPERSEDED, String.valueOf(store.newest()));
    }
    return next;
  }

  /** China's working days as announced by the State Council for the years shipped. */
  public static BusinessCalendar china(OpeningHours hours) {
    return Shipped.almanac(hours).calendar();
  }
}
