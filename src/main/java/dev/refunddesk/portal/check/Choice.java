package dev.refunddesk.portal.check;

import dev.refunddesk.policy.BillingMode;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.TenderKind;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which service is asked about, what nobody said being what is usual.
 *
 * @param kind the kind of product, as the policy names it
 */
public record Choice(Policy policy, BillingMode mode, String kind, String currency) {

  static final List<String> CURRENCIES =
      List.of("CNY", "USD", "HKD", "EUR", "GBP", "JPY", "SGD", "TWD");

  private static final Set<String> IN_YUAN = Set.of("aliyun", "tencent", "own");
  private static final String OTHERWISE = "vps";

  static Choice of(Policy policy, CheckForm form) {
    var modes = Needs.modes(policy);
    var mode =
        modes.stream()
            .filter(each -> each.name().equals(form.text(CheckField.BILLING)))
            .findFirst()
            .orElse(modes.getFirst());
    return new Choice(
        policy, mode, kind(policy, form), currency(policy, form.text(CheckField.CURRENCY)));
  }

  private static String kind(Policy policy, CheckForm form) {
    var kinds = Needs.kinds(policy);
    var usual = kinds.isEmpty() ? OTHERWISE : kinds.getFirst();
    return form.has(CheckField.KIND) ? form.text(CheckField.KIND) : usual;
  }

  private static String currency(Policy policy, String said) {
    if (!said.isEmpty()) {
      return said;
    }
    return IN_YUAN.contains(policy.platform()) ? CURRENCIES.getFirst() : "USD";
  }

  /** Whether it is paid for a time to come. */
  public boolean isPaidAhead() {
    return mode == BillingMode.SUBSCRIPTION || mode == BillingMode.RESERVED;
  }

  public TenderKind way() {
    return currency.equals("CNY") ? TenderKind.ALIPAY : TenderKind.STRIPE;
  }

  /** Whether it is a currency at all. */
  boolean isCurrency() {
    return iso().isPresent();
  }

  /** Whether an example of an amount needs decimals. */
  boolean hasDecimals() {
    return iso().map(Currency::getDefaultFractionDigits).orElse(0) > 0;
  }

  private Optional<Currency> iso() {
    return Currency.getAvailableCurrencies().stream()
        .filter(each -> each.getCurrencyCode().equals(currency))
        .findFirst();
  }

  static List<TenderKind> ways() {
    return Arrays.stream(TenderKind.values())
        .filter(kind ->
            kind != TenderKind.BALANCE && kind != TenderKind.GIFT && kind != TenderKind.VOUCHER)
        .toList();
  }
}
