package dev.refunddesk.api;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.intake.Fault;
import dev.refunddesk.purchase.intake.OrderCheck;
import dev.refunddesk.purchase.intake.OrderCheck.Checked;
import dev.refunddesk.quote.Quotes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers what an order would be worth that nobody has recorded; nothing is kept. */
@Component
class Questions {

  private final Bodies bodies;
  private final OrderCheck check;
  private final Policies policies;
  private final Quotes quotes;
  private final InstantSource clock;

  Questions(
      Bodies bodies, OrderCheck check, Policies policies, Quotes quotes, InstantSource clock) {
    this.bodies = bodies;
    this.check = check;
    this.policies = policies;
    this.quotes = quotes;
    this.clock = clock;
  }

  /** What came of a question. */
  sealed interface Outcome {}

  record Assessed(Assessment assessment, String currency) implements Outcome {}

  record Wrong(List<Fault> faults) implements Outcome {}

  Outcome answer(byte[] body) {
    return switch (bodies.read(body, QuestionEntry.class)) {
      case Bodies.Unlike<QuestionEntry>(var faults) -> new Wrong(faults);
      case Bodies.Entry<QuestionEntry>(var entry) -> answer(entry);
    };
  }

  private Outcome answer(QuestionEntry entry) {
    var faults = new ArrayList<Fault>();
    var at = clock.instant();
    switch (check.moment("/at", entry.at())) {
      case OrderCheck.Moment.Told(var moment) -> at = moment;
      case OrderCheck.Moment.Untold _ -> {}
      case OrderCheck.Moment.Wrong(var fault) -> faults.add(fault);
    }
    return switch (check.check(entry.named())) {
      case Checked.Wrong(var wrong) -> {
        wrong.forEach(fault ->
            faults.add(new Fault("/order" + fault.path(), fault.reason(), fault.details())));
        yield new Wrong(faults);
      }
      case Checked.Good(var order) ->
          faults.isEmpty() ? assess(order, entry, at) : new Wrong(faults);
    };
  }

  private Outcome assess(Order order, QuestionEntry entry, Instant at) {
    if (at.isBefore(order.boughtAt())) {
      return new Wrong(
          List.of(Fault.of("/at", Fault.Reason.BEFORE_PURCHASE, at, order.boughtAt())));
    }
    var explanation = entry.explanation() == null ? "" : entry.explanation().strip();
    var request = new Facts.Request(entry.reason(), explanation.length(), List.of(), at);
    var policy = policies.judging(order.service().platform().code(), order.boughtAt(), at);
    var quote = quotes.assess(order, policy, at, new Quotes.Said(request, null));
    return new Assessed(quote.assessment(), order.currency().getCurrencyCode());
  }
}
