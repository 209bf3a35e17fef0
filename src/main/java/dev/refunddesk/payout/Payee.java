package dev.refunddesk.payout;

import dev.refunddesk.ledger.Account;
import java.util.Locale;
import java.util.UUID;

/**
 * Where money goes to, frozen when the payout is scheduled.
 *
 * @param holder who gets it, as they are known there
 * @param account the account, masked if only the provider knows all of it; for a balance the
 *     customer's id
 * @param institution the bank; empty for any other method
 * @param transaction the provider's number of the payment that is returned; empty for a new account
 */
public record Payee(
    Method method, String holder, String account, String institution, String transaction) {

  /** In which way the money arrives; the name for people is {@code payout.method.<NAME>}. */
  public enum Method {
    BALANCE,
    BANK_ACCOUNT,
    ALIPAY,
    WECHAT,
    STRIPE,
    PAYPAL
  }

  /** The customer's balance with the shop. */
  public static Payee balance(UUID customer, String holder) {
    return new Payee(Method.BALANCE, holder, customer.toString(), "", "");
  }

  /** A bank account, be it the payer's or another the customer named. */
  public static Payee bankAccount(String holder, String account, String institution) {
    return new Payee(Method.BANK_ACCOUNT, holder, account, institution, "");
  }

  /** Whoever made the payment, by the provider that took it (原路退回). */
  public static Payee payer(Method method, String holder, String account, String transaction) {
    return new Payee(method, holder, account, "", transaction);
  }

  /** The account of ours that the money leaves, or the customer's that it reaches. */
  Account credited() {
    return switch (method) {
      case BALANCE -> Account.customerBalance(UUID.fromString(account));
      case BANK_ACCOUNT -> Account.bank();
      case ALIPAY, WECHAT, STRIPE, PAYPAL ->
          Account.channelClearing(method.name().toLowerCase(Locale.ROOT));
    };
  }
}
