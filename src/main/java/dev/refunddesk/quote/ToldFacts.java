package dev.refunddesk.quote;

import dev.refunddesk.policy.Fact;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.purchase.intake.Fault;
import dev.refunddesk.purchase.intake.OrderCheck;
import dev.refunddesk.quote.FactsEntry.RefundEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a question tells beside its order, and adds it to what the order tells. */
final class ToldFacts {

  private static final Pattern COUNT = Pattern.compile("\\d{1,3}");
  private static final int MOST_REFUNDS = 1_000;

  private final OrderCheck check;
  private final @Nullable FactsEntry entry;
  private final List<Fault> faults = new ArrayList<>();

  ToldFacts(OrderCheck check, @Nullable FactsEntry entry) {
    this.check = check;
    this.entry = entry;
  }

  /** What came of it. */
  sealed interface Outcome {}

  record Added(Facts facts) implements Outcome {}

  record Wrong(List<Fault> faults) implements Outcome {}

  Outcome addedTo(Facts facts) {
    if (entry == null) {
      return new Added(facts);
    }
    var refunds = refunds(entry.refunds(), facts.service());
    var orders = orders(entry.earlierOrders());
    return faults.isEmpty() ? new Added(with(facts, refunds, orders)) : new Wrong(faults);
  }

  private static Facts with(
      Facts facts, @Nullable List<Facts.Refund> refunds, @Nullable Integer orders) {
    var account = facts.account();
    return new Facts(
        facts.order(),
        facts.service(),
        new Facts.Account(
            account.arrears(),
            account.unusedBalance(),
            refunds == null ? account.refunds() : told(refunds, latest(refunds)),
            orders == null ? account.earlierOrders() : told(orders, Instant.EPOCH)),
        facts.request());
  }

  private static <T> Fact<T> told(T value, Instant at) {
    return new Fact<>(value, Fact.Source.CUSTOMER, at);
  }

  private static Instant latest(List<Facts.Refund> refunds) {
    return refunds.stream().map(Facts.Refund::at).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  private @Nullable Integer orders(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (!COUNT.matcher(text.strip()).matches()) {
      faults.add(Fault.of("/facts/earlierOrders", Fault.Reason.NOT_A_COUNT, text));
      return null;
    }
    return Integer.valueOf(text.strip());
  }

  private @Nullable List<Facts.Refund> refunds(
      @Nullable List<RefundEntry> entries, Facts.Service service) {
    if (entries == null) {
      return null;
    }
    if (entries.size() > MOST_REFUNDS) {
      faults.add(Fault.of("/facts/refunds", Fault.Reason.TOO_MANY, entries.size(), MOST_REFUNDS));
      return null;
    }
    var refunds = new ArrayList<Facts.Refund>();
    for (var i = 0; i < entries.size(); i++) {
      var at = moment("/facts/refunds/" + i + "/at", entries.get(i).at());
      if (at != null) {
        refunds.add(refund(entries.get(i), service, at));
      }
    }
    return refunds;
  }

  private static Facts.Refund refund(RefundEntry told, Facts.Service service, Instant at) {
    return new Facts.Refund(
        null,
        Objects.requireNonNullElse(told.platform(), service.platform()),
        Objects.requireNonNullElse(told.productKind(), service.kind()),
        told.whole(),
        at);
  }

  private @Nullable Instant moment(String path, @Nullable String text) {
    return switch (check.moment(path, text)) {
      case OrderCheck.Moment.Told(var moment) -> moment;
      case OrderCheck.Moment.Untold _ -> {
        faults.add(Fault.of(path, Fault.Reason.MISSING));
        yield null;
      }
      case OrderCheck.Moment.Wrong(var fault) -> {
        faults.add(fault);
        yield null;
      }
    };
  }
}
