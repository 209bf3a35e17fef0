package dev.refunddesk.purchase;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.kernel.Slice;
import dev.refunddesk.purchase.OrderStore.Stored;
import dev.refunddesk.purchase.OrderWriter.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that may be done to orders, and the finding of them. */
@Component
public class Purchases {

  private final OrderStore store;
  private final OrderWriter writer;
  private final RefundStore refunds;
  private final ObjectProvider<ImportGuard> guards;
  private final ObjectProvider<Witness> witnesses;

  Purchases(
      OrderStore store,
      OrderWriter writer,
      RefundStore refunds,
      ObjectProvider<ImportGuard> guards,
      ObjectProvider<Witness> witnesses) {
    this.store = store;
    this.writer = writer;
    this.refunds = refunds;
    this.guards = guards;
    this.witnesses = witnesses;
  }

  public Optional<Order> find(String number) {
    return store.find(List.of(number)).stream().map(Stored::order).findFirst();
  }

  public Order get(String number) {
    return find(number).orElseThrow(() -> new Refusal(PurchaseProblem.ORDER_NOT_FOUND, number));
  }

  /**
   * The orders of whoever signs in with the e-mail address, the newest first.
   *
   * @param after the key of the part before; absent for the first
   */
  public Slice<Order> ordersOf(String email, @Nullable String after, int size) {
    var numbers = store.numbersOf(email.toLowerCase(Locale.ROOT), after, size + 1);
    var found = known(numbers);
    var orders = numbers.stream().map(found::get).filter(Objects::nonNull).map(Stored::order);
    return Slice.of(orders.toList(), size, Order::number);
  }

  /** When the latest orders of a customer were bought, the newest first. */
  public List<Instant> purchasesOf(String email, int count) {
    return store.momentsOf(email.toLowerCase(Locale.ROOT), count);
  }

  /**
   * What the customer's account owes, one for each currency anything is known of; the latest word
   * counts, and of several at once the greatest.
   */
  public List<Arrears> arrearsOf(String email) {
    return store.arrearsOf(email.toLowerCase(Locale.ROOT));
  }

  /** What went back to a customer since a moment, on all orders, the latest first. */
  public List<Tender.Refund> refundsOf(String email, Instant since) {
    return refunds.list(email.toLowerCase(Locale.ROOT), since);
  }

  /** The latest refunds of a customer, with what they were of. */
  public List<Tender.Refunded> refundedTo(String email, int count) {
    return refunds.latest(email.toLowerCase(Locale.ROOT), count);
  }

  /** Whether there is any order that was not made up to show the desk. */
  public boolean hasReal() {
    return store.hasReal();
  }

  /** Writes down an order, or does nothing if it is known just so. */
  @Transactional
  public Recorded record(Order order, Order.Source source) {
    var change = record(List.of(order), source).getFirst();
    if (change.recorded() == Recorded.LOCKED) {
      throw new Refusal(PurchaseProblem.ORDER_REFUNDED, order.number());
    }
    return change.recorded();
  }

  /** Writes down orders of different numbers, but for locked ones; tells what became of each. */
  @Transactional
  public List<Change> record(List<Order> orders, Order.Source source) {
    store.lock(orders.stream().map(Order::number).toList());
    var changes = compare(orders);
    writer.write(
        changes.stream()
            .filter(Change::isWritten)
            .map(change -> Version.of(change.order(), change.version(), source))
            .toList());
    writer.confirm(
        changes.stream()
            .filter(change -> change.recorded() == Recorded.UNCHANGED)
            .map(Change::order)
            .toList());
    if (source != Order.Source.DEMO) {
      tell(changes.stream().filter(Change::isWritten).map(Change::order).toList());
    }
    return changes;
  }

  /** What recording the orders would do, without doing it. */
  public List<Change> compare(List<Order> orders) {
    var known = known(orders.stream().map(Order::number).toList());
    return orders.stream().map(order -> Change.of(order, known.get(order.number()))).toList();
  }

  /**
   * Undoes what recording did: removes what was new, restores what was changed.
   *
   * @return the numbers of those that stay because they were written again since, have a ticket, or
   *     money has gone back
   */
  @Transactional
  public Set<String> revert(List<Reversal> reversals) {
    var numbers = reversals.stream().map(Reversal::number).toList();
    store.lock(numbers);
    var known = known(numbers);
    var kept = new HashSet<String>();
    guards.forEach(guard -> kept.addAll(guard.kept(numbers)));
    reversals.stream()
        .filter(reversal -> !reversal.isPossible(known.get(reversal.number())))
        .forEach(reversal -> kept.add(reversal.number()));
    undo(reversals.stream().filter(reversal -> !kept.contains(reversal.number())).toList());
    tell(known.values().stream().map(Stored::order).toList());
    return kept;
  }

  /**
   * Writes down that money has gone back; the same reference again does nothing.
   *
   * @param reference the payout's
   */
  @Transactional
  public void recordRefunded(String tenderId, Money amount, String reference) {
    refunds.record(tenderId, amount, reference);
  }

  private void tell(List<Order> changed) {
    witnesses.forEach(witness -> witness.changed(changed));
  }

  private void undo(List<Reversal> reversals) {
    var added = reversals.stream().filter(reversal -> reversal.before() == null);
    writer.remove(added.map(Reversal::number).toList());
    writer.write(reversals.stream().flatMap(Reversal::restored).toList());
  }

  private Map<String, Stored> known(List<String> numbers) {
    return store.find(numbers).stream()
        .collect(Collectors.toMap(stored -> stored.order().number(), Function.identity()));
  }

  /** Hears, in the same transaction, which orders of real customers came, changed or went. */
  @FunctionalInterface
  public interface Witness {

    void changed(Collection<Order> orders);
  }

  /** What recording an order comes to. */
  public enum Recorded {
    NEW,
    UPDATED,
    UNCHANGED,
    /** Not recorded: money has gone back by payments that would change. */
    LOCKED
  }

  /**
   * What recording does to one order.
   *
   * @param version counts the writings of the order, from 1; as it is afterwards
   * @param before the order as it was; absent if it is new
   */
  public record Change(Order order, int version, Recorded recorded, @Nullable Before before) {

    private static Change of(Order order, @Nullable Stored known) {
      if (known == null) {
        return new Change(order, 1, Recorded.NEW, null);
      }
      var before = new Before(known.order(), known.source());
      if (order.isSameAs(known.order())) {
        return new Change(order, known.version(), Recorded.UNCHANGED, before);
      }
      var isLocked = known.order().refunded().isPositive() && !order.isPaidAs(known.order());
      return new Change(
          order, known.version() + 1, isLocked ? Recorded.LOCKED : Recorded.UPDATED, before);
    }

    public String number() {
      return order.number();
    }

    /** Whether the order is written anew or again. */
    public boolean isWritten() {
      return recorded == Recorded.NEW || recorded == Recorded.UPDATED;
    }

    /** How to undo this change. */
    public Reversal reversal() {
      return new Reversal(number(), version, before);
    }
  }

  /** An order as it was before somebody wrote it again, and where that had come from. */
  public record Before(Order order, Order.Source source) {}

  /**
   * What it takes to undo one change.
   *
   * @param version the one that the change made
   */
  public record Reversal(String number, int version, @Nullable Before before) {

    private boolean isPossible(@Nullable Stored known) {
      return known != null
          && known.version() == version
          && (known.order().refunded().isZero()
              || (before != null && before.order().isPaidAs(known.order())));
    }

    private Stream<Version> restored() {
      return before == null
          ? Stream.empty()
          : Stream.of(Version.of(before.order(), version + 1, before.source()));
    }
  }
}
