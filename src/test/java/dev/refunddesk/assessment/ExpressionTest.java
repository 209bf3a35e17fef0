package dev.refunddesk.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.assessment.Finding.Result;
import dev.refunddesk.assessment.Finding.Supplier;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Facts.Meter;
import dev.refunddesk.policy.InstanceState;
import dev.refunddesk.policy.expression.Expressions;
import dev.refunddesk.policy.expression.Expressions.Flaw;
import dev.refunddesk.policy.expression.Variable;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions in CEL: what they may say, what they see, and what happens where nobody told. */
class ExpressionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "paid == 108800 # MET",
        "paid > 108800 # FAILED",
        "price == 115800 && setupFee == 3000 && discount == 10000 # MET",
        "refunded == 0 # MET",
        "platform == 'own' && product == 'vps' && currency == 'CNY' # MET",
        "billing in ['SUBSCRIPTION', 'RESERVED'] # MET",
        "days == 4 && hours == 76 # MET",
        "days > 4 # FAILED",
        "termDays == 365 && usedDays == 4 # MET",
        "usedDays * 10 <= termDays # MET",
        "payments.exists(way, way == 'BALANCE') # MET",
        "payments.all(way, way == 'BALANCE') # FAILED",
        "arrears == 0 && refundsThisYear == 0 && refunds == 0 && earlierOrders == 1 # MET",
        "invoiced # FAILED",
        "state == 'RUNNING' # MET",
        "unusedBalance == 0 # MET",
        "termsAccepted # MISSING",
        "meteredHours < 10 # MISSING",
        "metered < 1000 # MISSING",
        "reason == 'PRICE' # MISSING",
        "explanation > 30 && size(documents) > 0 # MISSING",
        "termsAccepted || days < 5 # MET",
        "days > 30 && termsAccepted # FAILED",
        "usedDays / refunds == 1 # MISSING"
      })
  void seesTheFactsOfACaseAndGuessesNothing(String cel, Result result) {
    assertThat(answer(cel, Cases.liMing()).result()).isEqualTo(result);
  }

  @Test
  void seesWhatTheCustomerSaid() {
    var asked = Cases.asked(Cases.liMing(), "PRICE", 31, "speed-test");

    assertThat(answer("reason == 'PRICE' && explanation == 31", asked).result())
        .isEqualTo(Result.MET);
    assertThat(answer("'speed-test' in documents", asked).result()).isEqualTo(Result.MET);
  }

  @Test
  void countsRefundsOfThisYearApartFromEarlierOnes() {
    var facts = Cases.with(Cases.liMing(), Cases.account("0", 3, 1));
    var nextYear = Cases.NOW.plus(Duration.ofDays(365));

    assertThat(answer("refundsThisYear == 3 && refunds == 3", facts).result())
        .isEqualTo(Result.MET);
    assertThat(
            Expressions.test(
                "refundsThisYear == 0 && refunds == 3", facts, nextYear, Cases.SHANGHAI))
        .isEqualTo(new Expressions.Outcome.Told(true));
  }

  @Test
  void sumsTheMetersAndMissesWhatOneOfThemDoesNotTell() {
    var both = metered(new Meter(1, 30L, Cases.yuan("3")), new Meter(1, 44L, Cases.yuan("4.5")));
    var half = metered(new Meter(1, 30L, Cases.yuan("3")), new Meter(1, null, null));

    assertThat(answer("meteredHours == 74 && metered == 750", both).result()).isEqualTo(Result.MET);
    assertThat(answer("meteredHours > 0", half).result()).isEqualTo(Result.MISSING);
    assertThat(answer("metered > 0", half).result()).isEqualTo(Result.MISSING);
  }

  private static Facts metered(Meter... meters) {
    return Cases.metered(Cases.liMing(), meters);
  }

  @Test
  void saysWhatIsMissingAndWhoCanTell() {
    var facts = Cases.in(Cases.liMing(), (InstanceState) null);

    assertThat(Expressions.test("state == 'STOPPED'", facts, Cases.NOW, Cases.SHANGHAI))
        .isEqualTo(new Expressions.Outcome.Untold(List.of(Variable.STATE)));
    assertThat(Question.of(expression("state == 'STOPPED'")).supplier())
        .isEqualTo(Supplier.PLATFORM);
    assertThat(Question.of(expression("reason == 'PRICE' && paid > 1")).supplier())
        .isEqualTo(Supplier.CUSTOMER);
    assertThat(Question.of(expression("paid > 1")).supplier()).isEqualTo(Supplier.STAFF);
  }

  @Test
  void readsAsTheShopWroteItAndShowsWhatItLookedAt() {
    var question = Question.of(expression("usedDays * 10 <= termDays"));

    assertThat(question.condition().in(Words.in(Language.ZH))).isEqualTo("用量");
    assertThat(question.required().in(Words.in(Language.ZH))).isEqualTo("不超过一成");
    var actual = answer("usedDays * 10 <= termDays", Cases.liMing()).actual();
    assertThat(actual.in(Words.in(Language.ZH))).isEqualTo("周期天数 365、已使用天数 4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "paid > | 1 7",
        "paid > 10 && unknown == 1 | 1 14",
        "paid | 1 1",
        "paid + 1 | 1 6",
        "days == 'x' | 1 6",
        "now() > 1 | 1 4",
        "timestamp('2026-01-01T00:00:00Z') < now | 1 37"
      })
  void isRefusedWithItsPlace(String cel, String place) {
    var flaw = Expressions.flaw(cel).orElseThrow();

    assertThat(flaw.line() + " " + flaw.column()).isEqualTo(place);
    assertThat(flaw.words()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "(", "paid = 1", "platform.matches('[')"})
  void isRefusedOrCountsAsMissingButNeverFails(String cel) {
    if (Expressions.flaw(cel).isEmpty()) {
      assertThat(answer(cel, Cases.liMing()).result()).isEqualTo(Result.MISSING);
    }
    assertThat(Question.of(expression(cel)).supplier()).isNotNull();
  }

  @Test
  void isBoundedInLengthDepthAndSteps() {
    var long1 = "paid > 1 || ".repeat(100) + "paid > 1";
    var deep = "(".repeat(100) + "paid > 1" + ")".repeat(100);
    var list = "['a','b','c','d','e','f','g','h','i','j','k']";
    var slow = list + ".all(a, " + list + ".all(b, " + list + ".all(c, paid > 1)))";

    assertThat(Expressions.flaw(long1)).map(Flaw::words).isPresent();
    assertThat(Expressions.flaw(deep)).isPresent();
    assertThat(Expressions.flaw(slow)).isEmpty();
    assertThat(answer(slow, Cases.liMing()).result()).isEqualTo(Result.MISSING);
  }

  private static Answer answer(String cel, Facts facts) {
    return new Judge(facts, Cases.NOW, Cases.SHANGHAI).answer(expression(cel));
  }

  private static Condition.Expression expression(String cel) {
    return new Condition.Expression(
        cel, new Text("用量", "Use"), new Text("不超过一成", "at most a tenth"));
  }
}
