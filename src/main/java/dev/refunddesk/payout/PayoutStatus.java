package dev.refunddesk.payout;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.payout.Outcome.Declined;
import dev.refunddesk.payout.Outcome.Pending;
import dev.refunddesk.payout.Outcome.Settled;
import dev.refunddesk.payout.Outcome.Unheard;
import dev.refunddesk.payout.Outcome.Unknown;

/** The life of a payout; the name for people is {@code payout.status.<NAME>}. */
public enum PayoutStatus {
  /** Decided and reserved; nobody outside has heard of it. */
  SCHEDULED,
  /** The channel may have heard of it. */
  SENT,
  /** The channel has accepted it and owes the result. */
  WAITING,
  /** The channel did not say, or not readably: it is asked again, never sent again. */
  UNKNOWN,
  /** Refused by the channel, the money has not moved: a person decides what next. */
  DECLINED,
  /** The money has arrived. */
  SETTLED,
  /** Withdrawn, the money is free again. */
  CANCELLED,
  /** Declined and tried again under another reference. */
  REPLACED;

  /** What becomes of it by what the channel says; whatever is not listed is refused. */
  public PayoutStatus after(Outcome outcome) {
    return switch (outcome) {
      case Settled _ when isOpen() || this == SETTLED -> SETTLED;
      case Declined _ when isOpen() || this == DECLINED -> DECLINED;
      case Pending _ when isOpen() -> WAITING;
      case Unheard _ when this == SENT || this == UNKNOWN -> SCHEDULED;
      case Unheard _ when this == WAITING -> UNKNOWN;
      case Unknown _ when isOpen() -> UNKNOWN;
      default -> throw new Refusal(PayoutProblem.NOT_NOW, this, outcome);
    };
  }

  /** Whether a channel may have heard of it and has not said how it ended. */
  public boolean isOpen() {
    return this == SENT || this == WAITING || this == UNKNOWN;
  }
}
