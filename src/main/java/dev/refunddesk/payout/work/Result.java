package dev.refunddesk.payout.work;

import dev.refunddesk.payout.Outcome;
import dev.refunddesk.payout.Outcome.Declined;
import dev.refunddesk.payout.Outcome.Pending;
import dev.refunddesk.payout.Outcome.Settled;
import dev.refunddesk.payout.Outcome.Unheard;
import dev.refunddesk.payout.Outcome.Unknown;
import dev.refunddesk.payout.PayoutChanged;
import dev.refunddesk.payout.PayoutStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a payout by what its channel said.
 *
 * @param at when we learned it
 * @param dueAt when to ask again, if ever
 */
record Result(
    PayoutStatus status,
    Instant at,
    Instant dueAt,
    @Nullable Instant settledAt,
    @Nullable String providerReference,
    @Nullable String reason) {

  static Result sent(Instant now) {
    return new Result(PayoutStatus.SENT, now, now, null, null, null);
  }

  static Result of(Job job, Outcome outcome, Instant now) {
    var status = job.sent().after(outcome);
    var later = now.plus(Pace.after(job.tries()));
    return switch (outcome) {
      case Settled(var number, var at) -> new Result(status, now, now, at, number, null);
      case Pending(var number) -> new Result(status, now, later, null, number, null);
      case Declined(var code, var words) ->
          new Result(status, now, now, null, null, words + (code.isEmpty() ? "" : " " + code));
      case Unheard _ -> new Result(status, now, later, null, null, null);
      case Unknown(var cause) -> new Result(status, now, later, null, null, cause);
    };
  }

  PayoutChanged news(Job job) {
    return new PayoutChanged(
        job.reference(),
        job.ticket(),
        job.channel(),
        job.amount(),
        status,
        providerReference,
        reason,
        at);
  }
}
