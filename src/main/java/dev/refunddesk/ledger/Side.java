package dev.refunddesk.ledger;

/** The two sides of an account: 借 and 贷. */
public enum Side {
  DEBIT,
  CREDIT;

  Side other() {
    return this == DEBIT ? CREDIT : DEBIT;
  }
}
