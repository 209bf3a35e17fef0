package dev.refunddesk.assessment;

import dev.refunddesk.assessment.Finding.Result;
import dev.refunddesk.policy.Fact;
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
}
