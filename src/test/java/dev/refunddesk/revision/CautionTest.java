package dev.refunddesk.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.BillingMode;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Condition.BilledAs;
import dev.refunddesk.policy.Condition.Explained;
import dev.refunddesk.policy.Condition.FirstOrder;
import dev.refunddesk.policy.Condition.InstanceIs;
import dev.refunddesk.policy.Condition.NoArrears;
import dev.refunddesk.policy.Condition.PaidWithin;
import dev.refunddesk.policy.Condition.ProductIs;
import dev.refunddesk.policy.Condition.RefundsAtMost;
import dev.refunddesk.policy.Condition.Window;
import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.InstanceState;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.Policy.Rule;
import dev.refunddesk.policy.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CautionTest {

  private static final Formula FULL = new Formula(Formula.Base.PAID, List.of());

  /** The conditions of one rule. */
  private static List<Condition> when(Condition... conditions) {
    return List.of(conditions);
  }

  private static Condition days(int days) {
    return new PaidWithin(days, Window.CALENDAR_DAYS, null);
  }

  static Stream<Arguments> covered() {
    var some = new BilledAs(List.of(BillingMode.SUBSCRIPTION, BillingMode.HOURLY));
    var others =
        Arrays.stream(BillingMode.values()).filter(mode -> !some.modes().contains(mode)).toList();
    return Stream.of(
        Arguments.of("fewer days", List.of(when(days(30)), when(days(7))), List.of(1)),
        Arguments.of(
            "more conditions",
            List.of(when(days(30)), when(days(7), new FirstOrder())),
            List.of(1)),
        Arguments.of(
            "a smaller quota",
            List.of(when(RefundsAtMost.thisYear(2)), when(RefundsAtMost.thisYear(1))),
            List.of(1)),
        Arguments.of(
            "a longer text", List.of(when(new Explained(30)), when(new Explained(50))), List.of(1)),
        Arguments.of(
            "some of the modes",
            List.of(when(some), when(new BilledAs(List.of(BillingMode.HOURLY)))),
            List.of(1)),
        Arguments.of("always before", List.of(when(), when(days(7))), List.of(1)),
        Arguments.of("the same", List.of(when(new NoArrears()), when(new NoArrears())), List.of(1)),
        Arguments.of(
            "two together",
            List.of(when(some), when(new BilledAs(others)), when(days(7))),
            List.of(1, 2)),
        Arguments.of(
            "every state",
            List.of(
                when(new InstanceIs(List.of(InstanceState.values()))),
                when(new ProductIs(List.of("vps")))),
            List.of(1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("covered")
  void namesARuleThatOthersInclude(String what, List<List<Condition>> rules, List<Integer> behind) {
    assertThat(cautions(rules)).containsExactly(new Caution.Covered(rules.size(), behind));
  }

  static Stream<Arguments> reached() {
    return Stream.of(
        Arguments.of("more days", List.of(when(days(7)), when(days(30)))),
        Arguments.of(
            "hours are no days",
            List.of(when(days(7)), when(new PaidWithin(7, Window.HOURS_24, null)))),
        Arguments.of("another quota", List.of(when(RefundsAtMost.thisYear(9)), when(other(1)))),
        Arguments.of(
            "one condition less", List.of(when(days(30), new FirstOrder()), when(days(7)))),
        Arguments.of(
            "other products",
            List.of(when(new ProductIs(List.of("vps"))), when(new ProductIs(List.of("ec2"))))),
        Arguments.of("anything else", List.of(when(new ProductIs(List.of("vps"))), when())));
  }

  private static Condition other(int most) {
    return new RefundsAtMost(
        most,
        Condition.Counted.WHOLE,
        Condition.Per.ACCOUNT,
        Condition.Cycle.YEAR,
        null,
        null,
        List.of());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reached")
  void leavesARuleAloneThatSomeCaseReaches(String what, List<List<Condition>> rules) {
    assertThat(cautions(rules)).isEmpty();
  }

  @Test
  void namesARuleThatContradictsItself() {
    var vps = new ProductIs(List.of("vps"));
    var ec2 = new ProductIs(List.of("ec2"));

    assertThat(cautions(List.of(when(vps, ec2)))).containsExactly(new Caution.Contradiction(1));
  }

  @Test
  void namesARuleThatMayTakeMoreThanWasPaid() {
    var kept = new Formula.KeptLines(List.of(LineKind.SETUP_FEE), 1);
    var fee =
        new Formula.FeeShare(
            Formula.Price.LIST_PRICE, List.of(BigDecimal.ONE), RoundingMode.HALF_UP, 1);

    assertThat(Caution.of(policy(List.of(rule(when(), kept), rule(when(), fee)))))
        .contains(new Caution.Capped(2))
        .doesNotContain(new Caution.Capped(1));
  }

  private static List<Caution> cautions(List<List<Condition>> conditions) {
    var rules = new ArrayList<Rule>();
    conditions.forEach(when -> rules.add(rule(when)));
    return Caution.of(policy(rules));
  }

  private static Rule rule(List<Condition> when, Formula.Deduction... less) {
    var formula = less.length == 0 ? FULL : new Formula(Formula.Base.PAID, List.of(less));
    return new Rule(1, when, Verdict.REVIEW, formula, List.of());
  }

  private static Policy policy(List<Rule> rules) {
    var words = new Text("字", "words");
    return new Policy(
        "own",
        1,
        LocalDate.EPOCH,
        words,
        words,
        words,
        words,
        new Policy.Promise(1, 1, null),
        List.of(),
        rules,
        List.of(),
        null,
        null,
        null,
        null);
  }
}
