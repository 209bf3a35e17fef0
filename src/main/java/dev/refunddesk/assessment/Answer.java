package dev.refunddesk.assessment;

import dev.refunddesk.assessment.Finding.Result;
import dev.refunddesk.assessment.Wording.Amount;
import dev.refunddesk.assessment.Wording.Count;
import dev.refunddesk.assessment.Wording.Listing;
import dev.refunddesk.assessment.Wording.Words;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Fact;
import dev.refunddesk.policy.Fact.Source;
import dev.refunddesk.policy.expression.Expressions;
import dev.refunddesk.policy.expression.Variable;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the facts say to a condition.
 *
 * @param fact who told it and when; absent if nobody did
 */
record Answer(Result result, Wording actual, @Nullable Fact<?> fact) {

  private static final Wording UNKNOWN = Wording.of("assessment.missing");

  static final Answer MISSING = new Answer(Result.MISSING, UNKNOWN, null);

  static <T> Answer to(@Nullable Fact<T> fact, Predicate<T> met, Function<T, Wording> actual) {
    return fact == null ? MISSING : of(met.test(fact.value()), actual.apply(fact.value()), fact);
  }

  static Answer of(boolean met, Wording actual, @Nullable Fact<?> fact) {
    return new Answer(met ? Result.MET : Result.FAILED, actual, fact);
  }

  /** What the facts say to an expression; where they decide nothing, it is missing. */
  static Answer of(Condition.Expression expression, Judge judge) {
    var cel = expression.cel();
    return switch (Expressions.test(cel, judge.facts(), judge.at(), judge.zone())) {
      case Expressions.Outcome.Untold _ -> MISSING;
      case Expressions.Outcome.Told(var holds) -> {
        var values = Expressions.values(cel, judge.facts(), judge.at(), judge.zone());
        var fact = new Fact<>(holds, teller(values), judge.at());
        yield of(holds, actual(values), fact);
      }
    };
  }

  /** The one it rests on if there is only one; else it was put together here. */
  private static Source teller(Map<Variable, Object> values) {
    var tellers = values.keySet().stream().map(Variable::teller).distinct().toList();
    return tellers.size() == 1 ? tellers.getFirst() : Source.DESK;
  }

  private static Wording actual(Map<Variable, Object> values) {
    return new Listing(
        values.entrySet().stream()
            .map(each ->
                Wording.of(
                    "assessment.expression.value",
                    Wording.of("policy.variable." + each.getKey().name()),
                    value(each.getValue())))
            .toList());
  }

  private static Wording value(Object value) {
    return switch (value) {
      case Long count -> new Count(count);
      case Money amount -> new Amount(amount);
      case Boolean truth -> Wording.of(truth ? "assessment.yes" : "assessment.no");
      default -> words(value.toString());
    };
  }

  private static Wording words(String text) {
    return new Words(new Text(text, text));
  }
}
