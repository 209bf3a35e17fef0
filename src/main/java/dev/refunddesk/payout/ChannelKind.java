package dev.refunddesk.payout;

/** Through whom money goes out; the name for people is {@code payout.channel.<NAME>}. */
public enum ChannelKind {
  /** A credit to the customer's balance in our own ledger. */
  BALANCE(false),
  /** A file for the shop's bank or a provider's back office, and their file of results. */
  BANK_TRANSFER(true);

  private final boolean batched;

  ChannelKind(boolean batched) {
    this.batched = batched;
  }

  /** The channel that carries money to such a payee. */
  static ChannelKind to(Payee payee) {
    return payee.method() == Payee.Method.BALANCE ? BALANCE : BANK_TRANSFER;
  }

  /** Whether its payouts wait until a person puts them into a batch. */
  public boolean isBatched() {
    return batched;
  }
}
