package dev.refunddesk.draft;

import dev.refunddesk.purchase.Order;
import dev.refunddesk.quote.Comparison;
import dev.refunddesk.quote.Quote;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Freezes what a customer is shown, until the end of the day. */
@Component
class Freezer {

  private final DraftStore store;
  private final Appraisal appraisal;
  private final InstantSource clock;
  private final ZoneId zone;

  Freezer(DraftStore store, Appraisal appraisal, InstantSource clock, ZoneId zone) {
    this.store = store;
    this.appraisal = appraisal;
    this.clock = clock;
    this.zone = zone;
  }

  /** The draft with its first quote. */
  Draft quoted(Draft draft, Order order) {
    return freeze(draft, appraisal.now(draft, order).quote());
  }

  /** The draft with a quote that holds: the one it has, or after that has run out a new one. */
  Draft renewed(Draft draft, Order order) {
    if (draft.isSubmitted() || (draft.quote() != null && draft.holds(clock.instant()))) {
      return draft;
    }
    var renewed = freeze(draft, appraisal.now(draft, order).quote());
    store.update(renewed);
    return renewed;
  }

  /** The same with another quote; where it says something else, what was shown stays beside it. */
  Draft freeze(Draft draft, Quote quote) {
    var at = quote.assessment().assessedAt();
    var shown = draft.quote();
    var differs =
        shown != null
            && !new Comparison(appraisal.shown(draft, shown), quote.assessment()).isSame();
    return draft.quoted(at, midnightAfter(at), Frozen.of(quote), differs ? shown : null);
  }

  private Instant midnightAfter(Instant at) {
    return at.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
  }
}
