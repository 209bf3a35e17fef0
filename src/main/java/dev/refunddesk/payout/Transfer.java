package dev.refunddesk.payout;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.ledger.Account;
import dev.refunddesk.ledger.Entry;
import dev.refunddesk.ledger.Posting;
import java.time.Instant;
import java.util.List;

/**
 * What a channel is asked to carry; it never changes between the first try and the last.
 *
 * @param reference ours, at most 64 letters, digits and hyphens
 */
public record Transfer(String reference, Money amount, Payee payee) {

  /** The refund is decided: it is owed from now on. */
  Entry approval(Instant at) {
    return new Entry(
        approvalReference(),
        at,
        List.of(
            Posting.debit(Account.refunds(), amount),
            Posting.credit(Account.refundsPayable(), amount)));
  }

  String approvalReference() {
    return "payout/" + reference + "/approved";
  }

  /** The refund has arrived: it is owed no longer. */
  public Entry settlement(Instant at) {
    return new Entry(
        settlementReference(),
        at,
        List.of(
            Posting.debit(Account.refundsPayable(), amount),
            Posting.credit(payee.credited(), amount)));
  }

  public String settlementReference() {
    return "payout/" + reference + "/settled";
  }
}
