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
import org.jspecify.annotations.Nullable;

/** Reads what a question tells beside its order, and adds it to what the order tells. */
final class ToldFacts {

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
    var refunds = refunds(facts.service());
    return faults.isEmpty() ? new Added(with(facts, refunds)) : new Wrong(faults);
  }

  private static Facts with(Facts facts, @Nullable List<Facts.Refund> refunds) {
    if (refunds == null) {
      return facts;
    }
    var account = facts.account();
    var at = refunds.stream().map(Facts.Refund::at).max(Instant::compareTo).orElse(Instant.EPOCH);
    var told = new Fact<>(refunds, Fact.Source.CUSTOMER, at);
    return new Facts(
        facts.order(),
        facts.service(),
        new Facts.Account(
            account.arrears(), account.unusedBalance(), told, account.earlierOrders()),
        facts.request());
  }

  private @Nullable List<Facts.Refund> refunds(Facts.Service service) {
    if (entry == null || entry.refunds() == null) {
      return null;
    }
    var refunds = new ArrayList<Facts.Refund>();
    for (var i = 0; i < entry.refunds().size(); i++) {
      var told = entry.refunds().get(i);
      var at = moment("/facts/refunds/" + i + "/at", told.at());
      if (at != null) {
        refunds.add(refund(told, service, at));
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
