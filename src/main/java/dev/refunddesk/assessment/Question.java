package dev.refunddesk.assessment;

import dev.refunddesk.assessment.Finding.Remedy;
import dev.refunddesk.assessment.Finding.Supplier;
import dev.refunddesk.assessment.Wording.Count;
import dev.refunddesk.assessment.Wording.Factor;
import dev.refunddesk.assessment.Wording.Listing;
import dev.refunddesk.assessment.Wording.Words;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Fact.Source;
import dev.refunddesk.policy.expression.Expressions;
import dev.refunddesk.policy.expression.Variable;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A condition as it is put to people: what is asked, what must be, who knows, what clears it.
 *
 * @param code the same in every language
 * @param supplier who can tell the fact it is about
 * @param remedy what the customer can do while it is not so
 */
public record Question(
    String code, Wording condition, Wording required, Supplier supplier, @Nullable Remedy remedy) {

  public static Question of(Condition condition) {
    return switch (condition) {
      case Condition.PaidWithin within -> paidWithin(within);
      case Condition.PaidThisMonth(var zone) -> staff("paid-this-month", sameMonth(zone));
      case Condition.BilledAs(var modes) -> staff("billed-as", names("policy.billing.", modes));
      case Condition.ProductIs(var kinds) -> staff("product-is", products(kinds));
      case Condition.InstanceIs(var states) ->
          new Question(
              "instance-is",
              named("instance-is"),
              names("policy.state.", states),
              Supplier.PLATFORM,
              Remedy.STOP_INSTANCE);
      case Condition.NoArrears() ->
          platform("no-arrears", Wording.of("assessment.nothing"), Remedy.PAY_ARREARS);
      case Condition.NotInvoiced() ->
          new Question(
              "not-invoiced",
              named("not-invoiced"),
              Wording.of("assessment.not-invoiced"),
              Supplier.STAFF,
              Remedy.RETURN_INVOICE);
      case Condition.Expression(var cel, var about, var required) ->
          new Question("expression", new Words(about), new Words(required), supplier(cel), null);
      case Condition.RefundsAtMost quota -> QuotaWords.question(quota);
      case Condition.FirstOrder() -> staff("first-order", Wording.of("assessment.first-order"));
      case Condition.PlanKept() -> staff("plan-kept", Wording.of("assessment.plan-kept"));
      case Condition.VolumeUsed(var share) ->
          new Question("volume-used", named("volume-used"), volume(share), Supplier.PLATFORM, null);
      case Condition.ReasonGiven() ->
          customer("reason-given", Wording.of("assessment.given"), Remedy.GIVE_REASON);
      case Condition.Explained(var characters) ->
          customer(
              "explained",
              Wording.of("assessment.at-least-characters", new Count(characters)),
              Remedy.EXPLAIN);
      case Condition.TermsAccepted() ->
          customer("terms-accepted", Wording.of("assessment.accepted"), Remedy.ACCEPT_TERMS);
    };
  }

  /** Who has to be asked first: staff know of orders and of the desk's own books. */
  private static Supplier supplier(String cel) {
    var tellers =
        Expressions.variables(cel).stream().map(Variable::teller).collect(Collectors.toSet());
    if (tellers.contains(Source.PLATFORM)) {
      return Supplier.PLATFORM;
    }
    return tellers.contains(Source.CUSTOMER) ? Supplier.CUSTOMER : Supplier.STAFF;
  }

  private static Question paidWithin(Condition.PaidWithin within) {
    var required =
        switch (within.window()) {
          case CALENDAR_DAYS -> Wording.of("assessment.at-most-days", new Count(within.length()));
          case HOURS_24 ->
              Wording.of("assessment.under-hours", new Count(Judge.HOURS_A_DAY * within.length()));
        };
    return staff("paid-within", required);
  }

  private static Wording sameMonth(@Nullable ZoneId zone) {
    return zone == null
        ? Wording.of("assessment.this-month")
        : Wording.of("assessment.this-month.in", new Words(new Text(zone.getId(), zone.getId())));
  }

  private static Wording volume(BigDecimal share) {
    return share.signum() == 0
        ? Wording.of("assessment.nothing")
        : Wording.of("assessment.at-most-percent", new Factor(share.movePointRight(2)));
  }

  static Question staff(String code, Wording required) {
    return new Question(code, named(code), required, Supplier.STAFF, null);
  }

  private static Question customer(String code, Wording required, Remedy remedy) {
    return new Question(code, named(code), required, Supplier.CUSTOMER, remedy);
  }

  private static Question platform(String code, Wording required, Remedy remedy) {
    return new Question(code, named(code), required, Supplier.PLATFORM, remedy);
  }

  private static Wording named(String code) {
    return Wording.of("assessment.condition." + code);
  }

  private static Wording names(String prefix, List<? extends Enum<?>> names) {
    return new Listing(names.stream().map(name -> Wording.of(prefix + name.name())).toList());
  }

  static Wording products(List<String> kinds) {
    return new Listing(kinds.stream().map(Question::product).toList());
  }

  /** A kind of product is the shop's own short word and reads the same in every language. */
  static Wording product(String kind) {
    return new Words(new Text(kind, kind));
  }
}
