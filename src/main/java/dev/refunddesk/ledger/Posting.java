package dev.refunddesk.ledger;

import dev.refunddesk.kernel.Money;

/**
 * One line of an entry (过账行).
 *
 * @param amount more than zero
 */
public record Posting(Account account, Side side, Money amount) {

  public Posting {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a posting of " + amount + " to " + account);
    }
  }

  public static Posting debit(Account account, Money amount) {
    return new Posting(account, Side.DEBIT, amount);
  }

  public static Posting credit(Account account, Money amount) {
    return new Posting(account, Side.CREDIT, amount);
  }

  Posting reversed() {
    return new Posting(account, side.other(), amount);
  }
}
