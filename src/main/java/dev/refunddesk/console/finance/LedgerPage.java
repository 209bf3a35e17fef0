package dev.refunddesk.console.finance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.ledger.TrialBalance;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/** The trial balance, one table for each currency. */
public record LedgerPage(List<Book> books) {

  /** The accounts in one currency. */
  public record Book(Currency currency, List<TrialBalance.Line> lines) {

    public Money debit() {
      return sum(TrialBalance.Line::debit);
    }

    public Money credit() {
      return sum(TrialBalance.Line::credit);
    }

    private Money sum(Function<TrialBalance.Line, Money> column) {
      return lines.stream().map(column).reduce(Money.zero(currency), Money::plus);
    }
  }

  static LedgerPage of(List<TrialBalance.Line> lines) {
    return new LedgerPage(
        lines.stream()
            .collect(groupingBy(line -> line.debit().currency(), LinkedHashMap::new, toList()))
            .entrySet()
            .stream()
            .map(entry -> new Book(entry.getKey(), entry.getValue()))
            .toList());
  }
}
