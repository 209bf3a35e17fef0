package dev.refunddesk.ledger;

import java.util.UUID;

/**
 * What a posting is about: a title of the chart and, where it has any, its detail (明细).
 *
 * @param detail the provider or the customer; empty for a title without details
 */
public record Account(AccountTitle title, String detail) {

  public static Account bank() {
    return new Account(AccountTitle.BANK, "");
  }

  /** What a payment provider, such as {@code alipay}, holds for the shop. */
  public static Account channelClearing(String provider) {
    return new Account(AccountTitle.CHANNEL_CLEARING, provider);
  }

  public static Account customerBalance(UUID customer) {
    return new Account(AccountTitle.CUSTOMER_BALANCE, customer.toString());
  }

  public static Account refundsPayable() {
    return new Account(AccountTitle.REFUNDS_PAYABLE, "");
  }

  public static Account refunds() {
    return new Account(AccountTitle.REFUNDS, "");
  }
}
