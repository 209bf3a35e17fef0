package dev.refunddesk.console.finance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.payout.bank.BatchPages.Total;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What a batch comes to, by method, and summed for each currency.
 *
 * @param methods ordered by currency
 */
public record Totals(List<Total> methods) {

  /** All methods in one currency. */
  public record Sum(Money amount, long lines) {

    private static Sum of(List<Total> methods) {
      return new Sum(
          methods.stream().map(Total::amount).reduce(Money::plus).orElseThrow(),
          methods.stream().mapToLong(Total::lines).sum());
    }
  }

  /** The sums, one for each currency. */
  public List<Sum> sums() {
    return methods.stream()
        .collect(groupingBy(each -> each.amount().currency(), LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(Sum::of)
        .toList();
  }

  public long lines() {
    return methods.stream().mapToLong(Total::lines).sum();
  }
}
