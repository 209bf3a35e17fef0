package dev.refunddesk.assessment;

import dev.refunddesk.assessment.Wording.Amount;
import dev.refunddesk.assessment.Wording.Count;
import dev.refunddesk.assessment.Wording.Factor;
import dev.refunddesk.assessment.Wording.Month;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Fact;
import dev.refunddesk.policy.Facts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/** Holds conditions against the facts of one case at one moment. */
record Judge(Facts facts, Instant at, ZoneId zone) {

  static final long HOURS_A_DAY = 24;

  Answer answer(Condition condition) {
    var order = facts.order();
    var service = facts.service();
    var account = facts.account();
    return switch (condition) {
      case Condition.PaidWithin within -> paidWithin(within);
      case Condition.PaidThisMonth(var month) -> paidThisMonth(month == null ? zone : month);
      case Condition.BilledAs(var modes) ->
          told(modes.contains(service.billing()), named("policy.billing.", service.billing()));
      case Condition.ProductIs(var kinds) ->
          told(kinds.contains(service.kind()), Question.product(service.kind()));
      case Condition.InstanceIs(var states) ->
          Answer.to(service.state(), states::contains, state -> named("policy.state.", state));
      case Condition.NoArrears() ->
          Answer.to(account.arrears(), owed -> !owed.isPositive(), Amount::new);
      case Condition.NotInvoiced() ->
          Answer.to(
              order.invoiced(),
              out -> !out,
              either("assessment.invoiced", "assessment.not-invoiced"));
      case Condition.Expression expression -> Answer.of(expression, this);
      case Condition.RefundsAtMost quota -> new EarlierRefunds(facts, at, zone).answer(quota);
      case Condition.FirstOrder() ->
          Answer.to(account.earlierOrders(), orders -> orders == 0, this::earlierOrders);
      case Condition.PlanKept() -> planKept();
      case Condition.VolumeUsed(var share) -> volumeUsed(share);
      case Condition.ReasonGiven() -> reason();
      case Condition.Explained(var characters) -> explained(characters);
      case Condition.TermsAccepted() ->
          Answer.to(
              order.termsAccepted(),
              yes -> yes,
              either("assessment.accepted", "assessment.not-accepted"));
    };
  }

  private Answer paidWithin(Condition.PaidWithin within) {
    var paid = facts.order().paidAt();
    if (paid == null) {
      return Answer.MISSING;
    }
    return switch (within.window()) {
      case CALENDAR_DAYS -> {
        var day = dayOf(paid.value(), within.zone() == null ? zone : within.zone());
        yield Answer.of(day <= within.length(), count("assessment.days", day), paid);
      }
      case HOURS_24 -> {
        var passed = Duration.between(paid.value(), at);
        var met = passed.compareTo(Duration.ofDays(within.length())) < 0;
        var hours = Math.max(0, passed.toHours());
        yield Answer.of(met, count("assessment.hours", hours), paid);
      }
    };
  }

  private Answer paidThisMonth(ZoneId where) {
    return Answer.to(
        facts.order().paidAt(),
        paid -> month(paid, where).equals(month(at, where)),
        paid -> new Month(month(paid, where)));
  }

  private static YearMonth month(Instant moment, ZoneId where) {
    return YearMonth.from(moment.atZone(where));
  }

  /** Which calendar day this is since the payment, whose own day is the first. */
  private long dayOf(Instant paidAt, ZoneId where) {
    var first = LocalDate.ofInstant(paidAt, where);
    return Math.max(1, ChronoUnit.DAYS.between(first, LocalDate.ofInstant(at, where)) + 1);
  }

  private Answer planKept() {
    var kept = facts.change() != null;
    return told(kept, Wording.of(kept ? "assessment.plan-kept" : "assessment.plan-ends"));
  }

  private Answer volumeUsed(BigDecimal most) {
    var volume = facts.service().volume();
    var total = volume == null ? null : volume.value().total();
    if (volume == null || (total == null && volume.value().used().signum() > 0)) {
      return Answer.MISSING;
    }
    var used = volume.value().used();
    var met = total == null || used.compareTo(total.multiply(most)) <= 0;
    var actual =
        total == null
            ? new Factor(used)
            : Wording.of("assessment.of", new Factor(used), new Factor(total));
    return Answer.of(met, actual, volume);
  }

  private Answer reason() {
    var request = facts.request();
    if (request == null) {
      return Answer.MISSING;
    }
    return asked(request, request.reason() != null, "assessment.given", "assessment.not-given");
  }

  private Answer explained(int characters) {
    var request = facts.request();
    if (request == null) {
      return Answer.MISSING;
    }
    var written = request.explanationCharacters();
    return Answer.of(
        written >= characters, count("assessment.characters", written), said(request, written));
  }

  private static Answer asked(Facts.Request request, boolean met, String yes, String no) {
    return Answer.of(met, Wording.of(met ? yes : no), said(request, met));
  }

  private static <T> Fact<T> said(Facts.Request request, T value) {
    return new Fact<>(value, Fact.Source.CUSTOMER, request.at());
  }

  /** What the order itself says has no source of its own beside the payment's. */
  private Answer told(boolean met, Wording actual) {
    return Answer.of(met, actual, facts.order().paidAt());
  }

  private Wording earlierOrders(int orders) {
    return count("assessment.earlier-orders", orders);
  }

  private static Wording count(String key, long number) {
    return Wording.of(key, new Count(number));
  }

  private static Wording named(String prefix, Enum<?> name) {
    return Wording.of(prefix + name.name());
  }

  private static Function<Boolean, Wording> either(String yes, String no) {
    return value -> Wording.of(value ? yes : no);
  }
}
