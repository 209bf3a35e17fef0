package dev.refunddesk.quote;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.pack.Packs;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.intake.BillEntry;
import dev.refunddesk.purchase.intake.Fault;
import dev.refunddesk.purchase.intake.OrderCheck;
import dev.refunddesk.purchase.intake.OrderCheck.Checked;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what an order would be worth that nobody has recorded; nothing is kept. */
@Component
public class Questions {

  private final OrderCheck check;
  private final Policies policies;
  private final Quotes quotes;
  private final Packs packs;
  private final Upstreams upstreams;
  private final InstantSource clock;

  Questions(
      OrderCheck check,
      Policies policies,
      Quotes quotes,
      Packs packs,
      Upstreams upstreams,
      InstantSource clock) {
    this.check = check;
    this.policies = policies;
    this.quotes = quotes;
    this.packs = packs;
    this.upstreams = upstreams;
    this.clock = clock;
  }

  /** What came of a question. */
  public sealed interface Outcome {

    record Assessed(Assessment assessment, String currency) implements Outcome {}

    /** What has to be mended, by where it stands in the {@link QuestionEntry}. */
    record Wrong(List<Fault> faults) implements Outcome {}
  }

  /** What the order would be worth, or what is wrong with the question. */
  public Outcome answer(QuestionEntry entry) {
    return answer(entry, null);
  }

  /**
   * Answers a question whose lines may come as a bill.
   *
   * @param bill the parts the order's lines are worked out of, if it has no lines of its own
   */
  public Outcome answer(QuestionEntry entry, @Nullable BillEntry bill) {
    var faults = new ArrayList<Fault>();
    var at = clock.instant();
    switch (check.moment("/at", entry.at())) {
      case OrderCheck.Moment.Told(var moment) -> at = moment;
      case OrderCheck.Moment.Untold _ -> {}
      case OrderCheck.Moment.Wrong(var fault) -> faults.add(fault);
    }
    return switch (check.checkQuestion(entry.named(), bill)) {
      case Checked.Wrong(var wrong) -> {
        wrong.forEach(fault ->
            faults.add(new Fault("/order" + fault.path(), fault.reason(), fault.details())));
        yield new Outcome.Wrong(faults);
      }
      case Checked.Good(var order) ->
          faults.isEmpty() ? assess(order, entry, at) : new Outcome.Wrong(faults);
    };
  }

  private Outcome assess(Order order, QuestionEntry entry, Instant at) {
    if (at.isBefore(order.boughtAt())) {
      return new Outcome.Wrong(
          List.of(Fault.of("/at", Fault.Reason.BEFORE_PURCHASE, at, order.boughtAt())));
    }
    if (order.paid().isZero()) {
      return new Outcome.Wrong(List.of(Fault.of("/order/tenders", Fault.Reason.NOTHING_PAID)));
    }
    var explanation = entry.explanation() == null ? "" : entry.explanation().strip();
    var request = new Facts.Request(entry.reason(), explanation.length(), List.of(), at);
    var terms = Boolean.TRUE.equals(entry.termsAccepted()) ? at : null;
    var facts =
        quotes.factsOfQuestion(order, at, new Quotes.Said(request, terms), entry.isOfStranger());
    return switch (ToldFacts.added(facts, entry.facts(), at, check)) {
      case ToldFacts.Wrong(var faults) -> new Outcome.Wrong(faults);
      case ToldFacts.Added(var known) ->
          new Outcome.Assessed(
              assess(order, known, entry.pack(), at), order.currency().getCurrencyCode());
    };
  }

  /** By the pack that was named, else by the shop's policy. */
  private Assessment assess(Order order, Facts facts, @Nullable String pack, Instant at) {
    if (pack != null && !pack.isBlank()) {
      return upstreams.by(packs.get(pack.strip(), at), facts, at).assessment();
    }
    var policy = policies.judging(order.service().platform().code(), order.boughtAt(), at);
    return quotes.assess(facts, policy, at);
  }
}
