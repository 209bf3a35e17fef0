package dev.refunddesk.console.policy;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts what is wrong with a policy beside the field of the form that it is about. */
final class Flaws {

  private static final Map<String, String> PROMISE =
      Map.of(
          "promise.reviewDays", "review",
          "promise.payoutDays", "payout",
          "promise.arrival.from", "arrival-from",
          "promise.arrival.to", "arrival-to");

  private static final Pattern TEXT = Pattern.compile("(name|summary|channel|requirement)\\.(..)");
  private static final Pattern CLAUSE = Pattern.compile("clauses\\[(\\d+)]\\.(..)");
  private static final Pattern WHEN = Pattern.compile("rules\\[(\\d+)]\\.when\\[(\\d+)]");
  private static final Pattern LESS =
      Pattern.compile("rules\\[(\\d+)]\\.formula\\.deductions\\[(\\d+)]");
  private static final Pattern RULE = Pattern.compile("rules\\[(\\d+)].*");

  private final Policy policy;
  private final Frame frame;

  Flaws(Policy policy, Frame frame) {
    this.policy = policy;
    this.frame = frame;
  }

  void addTo(FormErrors errors, List<Refusal> flaws) {
    for (var flaw : flaws) {
      var place = String.valueOf(flaw.details().getFirst());
      var field = field(place).orElse("policy");
      var details = new ArrayList<Object>(flaw.details());
      details.set(0, FieldNames.of(field, frame));
      errors.add(field, frame.t("problem." + flaw.type().slug() + ".detail", details.toArray()));
    }
  }

  private Optional<String> field(String place) {
    if (PROMISE.containsKey(place)) {
      return Optional.ofNullable(PROMISE.get(place));
    }
    if (place.startsWith("requirements[")) {
      return Optional.of(PolicyForm.EXPLAINED);
    }
    var text = TEXT.matcher(place);
    if (text.matches()) {
      return Optional.of(text.group(1) + "-" + text.group(2));
    }
    var clause = CLAUSE.matcher(place);
    if (clause.matches()) {
      var number = policy.clauses().get(at(clause.group(1))).number();
      return Optional.of(PolicyForm.clause(number) + "-" + clause.group(2));
    }
    return number(place);
  }

  private static Optional<String> number(String place) {
    var when = WHEN.matcher(place);
    if (when.matches()) {
      return Optional.of(PolicyForm.when(at(when.group(1)), at(when.group(2))));
    }
    var less = LESS.matcher(place);
    if (less.matches()) {
      return Optional.of(PolicyForm.deduction(at(less.group(1)), at(less.group(2))));
    }
    return RULE.matcher(place).matches() ? Optional.of("limit") : Optional.empty();
  }

  private static int at(String counted) {
    return Integer.parseInt(counted) - 1;
  }
}
