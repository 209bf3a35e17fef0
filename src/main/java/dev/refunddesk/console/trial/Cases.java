package dev.refunddesk.console.trial;

import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.quote.Quotes;
import dev.refunddesk.ticket.past.PastCases;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases to try policies on, by the number of a past ticket or of an order. */
@Component
class Cases {

  private final PastCases past;
  private final Purchases purchases;
  private final Quotes quotes;

  Cases(PastCases past, Purchases purchases, Quotes quotes) {
    this.past = past;
    this.purchases = purchases;
    this.quotes = quotes;
  }

  /** A case with what is known of it, at a moment. */
  record Known(String number, Facts facts, Instant at) {

    String platform() {
      return facts.service().platform();
    }
  }

  /** Some policy to gather the facts of an order for, and the moment to gather them at. */
  record Asked(Policy policy, Instant at) {}

  /**
   * A past ticket as it was known, or an order as it is known today.
   *
   * @param at the moment that was asked for; absent for the ticket's own
   */
  Optional<Known> find(String number, @Nullable Instant at, Asked asked) {
    var ticket =
        past.find(number)
            .map(found -> new Known(number, found.facts(), at == null ? found.assessedAt() : at));
    return ticket.or(() -> order(number, asked));
  }

  private Optional<Known> order(String number, Asked asked) {
    var nothingSaid = new Quotes.Said(null, null);
    return purchases
        .find(number)
        .map(order -> quotes.assess(order, asked.policy(), asked.at(), nothingSaid))
        .map(quote -> new Known(number, quote.facts(), asked.at()));
  }
}
