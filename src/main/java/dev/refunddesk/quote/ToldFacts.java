package dev.refunddesk.quote;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.Fact;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Facts.Line;
import dev.refunddesk.policy.Facts.Meter;
import dev.refunddesk.policy.Facts.Tender;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.TenderKind;
import dev.refunddesk.purchase.intake.Fault;
import dev.refunddesk.purchase.intake.OrderCheck;
import dev.refunddesk.quote.FactsEntry.RefundEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Adds what a question tells beside its order to what the order tells.
 *
 * @param at the moment the question is about, as of which it tells them
 */
record ToldFacts(ToldValues values, FactsEntry entry, Instant at) {

  private static final Text UPGRADE = new Text("升级", "Upgrade");
  private static final long MOST_ORDERS = 999;
  private static final long MOST_SECONDS = 9_999_999_999L;
  private static final Text PLAN = new Text("保留的套餐", "Plan kept");

  /** What came of it. */
  sealed interface Outcome {}

  record Added(Facts facts) implements Outcome {}

  record Wrong(List<Fault> faults) implements Outcome {}

  static Outcome added(Facts facts, @Nullable FactsEntry entry, Instant at, OrderCheck check) {
    if (entry == null) {
      return new Added(facts);
    }
    var values = new ToldValues(check, facts.order().currency());
    var told = new ToldFacts(values, entry, at).addedTo(facts);
    return values.faults().isEmpty() ? new Added(told) : new Wrong(values.faults());
  }

  private Facts addedTo(Facts facts) {
    return new Facts(
        order(facts.order()),
        service(facts.service()),
        account(facts),
        facts.request(),
        entry.plan() == null ? facts.change() : change(entry.plan()));
  }

  private <T> Fact<T> told(T value) {
    return new Fact<>(value, Fact.Source.CUSTOMER, at);
  }

  private Facts.Account account(Facts facts) {
    var account = facts.account();
    var refunds = entry.refunds();
    var orders = entry.earlierOrders();
    return new Facts.Account(
        account.arrears(),
        account.unusedBalance(),
        refunds == null ? account.refunds() : told(refunds(refunds, facts.service())),
        orders == null || orders.isBlank()
            ? account.earlierOrders()
            : told((int) values.count("/facts/earlierOrders", orders, MOST_ORDERS)));
  }

  private List<Facts.Refund> refunds(List<RefundEntry> entries, Facts.Service service) {
    var refunds = new ArrayList<Facts.Refund>();
    for (var i = 0; i < values.size("/facts/refunds", entries); i++) {
      var each = entries.get(i);
      var when = values.moment("/facts/refunds/" + i + "/at", each.at());
      refunds.add(
          new Facts.Refund(
              null,
              Objects.requireNonNullElse(each.platform(), service.platform()),
              Objects.requireNonNullElse(each.productKind(), service.kind()),
              each.whole(),
              when));
    }
    return refunds;
  }

  private Facts.Service service(Facts.Service service) {
    var runs = runs();
    return new Facts.Service(
        service.platform(),
        service.kind(),
        service.billing(),
        service.period(),
        service.state(),
        service.monthPrice(),
        service.hourPrice(),
        runs.isEmpty() ? service.meters() : told(List.of(new Meter(1, null, null, runs))),
        entry.volume() == null ? service.volume() : told(volume(entry.volume())));
  }

  private List<Long> runs() {
    var runs = new ArrayList<Long>();
    var seconds = Objects.requireNonNullElse(entry.runs(), List.<String>of());
    for (var i = 0; i < values.size("/facts/runs", seconds); i++) {
      runs.add(values.count("/facts/runs/" + i, seconds.get(i), MOST_SECONDS));
    }
    return runs;
  }

  private Facts.Volume volume(FactsEntry.VolumeEntry volume) {
    return new Facts.Volume(
        values.decimal("/facts/volume/used", volume.used()),
        volume.total() == null ? null : values.positive("/facts/volume/total", volume.total()),
        volume.unitPrice() == null
            ? null
            : values.decimal("/facts/volume/unitPrice", volume.unitPrice()));
  }

  private Facts.Change change(FactsEntry.PlanEntry plan) {
    return new Facts.Change(
        PLAN,
        values.currency(),
        values.per("/facts/plan/per", plan.per()),
        values.decimal("/facts/plan/kept", plan.kept()),
        plan.ran() == null ? null : values.decimal("/facts/plan/ran", plan.ran()),
        plan.before() == null ? null : values.decimal("/facts/plan/before", plan.before()));
  }

  /** An upgrade is a line of its own, paid as the order was. */
  private Facts.Order order(Facts.Order order) {
    var upgrades = Objects.requireNonNullElse(entry.upgrades(), List.<FactsEntry.UpgradeEntry>of());
    var lines = new ArrayList<>(order.lines());
    var tenders = new ArrayList<>(order.tenders());
    for (var i = 0; i < values.size("/facts/upgrades", upgrades); i++) {
      var path = "/facts/upgrades/" + i;
      var amount = values.amount(path + "/amount", upgrades.get(i).amount());
      var from = values.moment(path + "/from", upgrades.get(i).from());
      lines.add(new Line(LineKind.UPGRADE, UPGRADE, amount, from));
      tenders.add(paid(order.tenders(), amount, i));
    }
    return new Facts.Order(
        order.number(),
        order.currency(),
        order.paidAt(),
        lines,
        tenders,
        order.invoiced(),
        order.termsAccepted());
  }

  private static Tender paid(List<Tender> tenders, Money amount, int place) {
    var kind = tenders.isEmpty() ? TenderKind.BALANCE : tenders.getFirst().kind();
    var nothing = Money.zero(amount.currency());
    return new Tender("upgrade-" + (place + 1), kind, UPGRADE, amount, nothing, null);
  }
}
