package dev.refunddesk.quote;

import dev.refunddesk.purchase.intake.OrderEntry;
import org.jspecify.annotations.Nullable;

/**
 * The question what an order would be worth, all in text, before anything of it is believed.
 *
 * @param order as it would be put, but number and e-mail address may be left out
 * @param at when the refund would be asked for; now if absent
 * @param reason the code of the reason; absent while none was chosen
 * @param explanation what the customer would write
 * @param termsAccepted whether the customer accepts the platform's terms; not known if absent
 * @param pack the id of the rule pack that answers; the shop's policy does if absent
 * @param facts what the order does not tell
 */
public record QuestionEntry(
    @Nullable OrderEntry order,
    @Nullable String at,
    @Nullable String reason,
    @Nullable String explanation,
    @Nullable Boolean termsAccepted,
    @Nullable String pack,
    @Nullable FactsEntry facts) {

  /** A question to the shop's own policy, of which nothing is known but the order. */
  public QuestionEntry(
      @Nullable OrderEntry order,
      @Nullable String at,
      @Nullable String reason,
      @Nullable String explanation,
      @Nullable Boolean termsAccepted) {
    this(order, at, reason, explanation, termsAccepted, null, null);
  }

  private static final String NOBODY = "nobody@example.com";
  private static final String NUMBER = "EXAMPLE";

  /** Whether nobody said whose order it is: then it is the first of somebody unknown. */
  boolean isOfStranger() {
    return order == null || order.customerEmail() == null;
  }

  /** The order, named for the moment where nobody named it. */
  OrderEntry named() {
    var told =
        order == null
            ? new OrderEntry(null, null, null, null, null, null, null, null, null)
            : order;
    var numbered = told.numbered(told.number() == null ? NUMBER : told.number());
    return new OrderEntry(
        numbered.number(),
        told.customerEmail() == null ? NOBODY : told.customerEmail(),
        told.customerName(),
        told.currency(),
        told.boughtAt(),
        told.service(),
        told.lines(),
        told.tenders(),
        told.arrears());
  }
}
