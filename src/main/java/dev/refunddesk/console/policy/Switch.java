package dev.refunddesk.console.policy;

import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.InstanceState;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.Policy.Requirement;
import dev.refunddesk.policy.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A requirement that can be switched on and off.
 *
 * <p>Its name is the message {@code policies.switch.<NAME>}, the clause it brings along {@code
 * policies.clause.<NAME>}.
 */
public enum Switch {
  NO_ARREARS(Verdict.FIX),
  NOT_INVOICED(Verdict.FIX),
  STOPPED(Verdict.FIX),
  TERMS_ACCEPTED(Verdict.FIX),
  REASON_GIVEN(Verdict.DOCS),
  EXPLAINED(Verdict.DOCS);

  /** How long an explanation has to be, unless somebody says otherwise. */
  static final int CHARACTERS = 30;

  private final Verdict otherwise;

  Switch(Verdict otherwise) {
    this.otherwise = otherwise;
  }

  private Condition condition() {
    return switch (this) {
      case NO_ARREARS -> new Condition.NoArrears();
      case NOT_INVOICED -> new Condition.NotInvoiced();
      case STOPPED ->
          new Condition.InstanceIs(
              List.of(InstanceState.STOPPED, InstanceState.EXPIRED, InstanceState.DESTROYED));
      case TERMS_ACCEPTED -> new Condition.TermsAccepted();
      case REASON_GIVEN -> new Condition.ReasonGiven();
      case EXPLAINED -> new Condition.Explained(CHARACTERS);
    };
  }

  /** What the form calls it, such as {@code requires-no-arrears}. */
  public String field() {
    return "requires-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The requirement of this kind that a policy has, if it has one. */
  Optional<Requirement> in(Policy policy) {
    return policy.requirements().stream().filter(this::isSwitched).findFirst();
  }

  boolean isSwitched(Requirement requirement) {
    return requirement.condition().getClass() == condition().getClass();
  }

  /** The requirement as it starts, under a clause. */
  Requirement under(int clause) {
    return new Requirement(clause, condition(), otherwise);
  }
}
