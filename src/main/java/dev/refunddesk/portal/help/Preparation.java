package dev.refunddesk.portal.help;

import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Policy;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something to see to before asking for a refund.
 *
 * @param href where it can be done; absent if not here
 */
public record Preparation(String words, @Nullable String href) {

  /** What a requirement asks of the customer; of one they cannot meet, its clause. */
  static Preparation of(Policy.Requirement requirement, Policy policy, Frame frame) {
    return switch (requirement.condition()) {
      case Condition.NoArrears() -> new Preparation(frame.t("help.prepare.no-arrears"), "/billing");
      case Condition.InstanceIs(var states) ->
          plain(
              frame.t(
                  "help.prepare.instance",
                  states.stream()
                      .map(state -> frame.t("policy.state." + state.name()))
                      .collect(Collectors.joining(frame.t("help.or")))));
      case Condition.NotInvoiced() -> plain(frame.t("help.prepare.not-invoiced"));
      case Condition.ReasonGiven() -> plain(frame.t("help.prepare.reason"));
      case Condition.Explained(var characters) ->
          plain(frame.t("help.prepare.explained", characters));
      case Condition.TermsAccepted() -> plain(frame.t("help.prepare.terms"));
      case Condition.PaidWithin _,
          Condition.PaidThisMonth _,
          Condition.BilledAs _,
          Condition.ProductIs _,
          Condition.RefundsAtMost _,
          Condition.PlanKept _,
          Condition.VolumeUsed _,
          Condition.FirstOrder _,
          Condition.Expression _ ->
          plain(policy.clause(requirement.clause()).map(frame::t).orElse(""));
    };
  }

  private static Preparation plain(String words) {
    return new Preparation(words, null);
  }
}
