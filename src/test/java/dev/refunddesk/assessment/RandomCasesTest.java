package dev.refunddesk.assessment;

import static dev.refunddesk.assessment.Cases.PAID_AT;
import static dev.refunddesk.assessment.RandomPolicies.one;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.policy.BillingMode;
import dev.refunddesk.policy.Fact;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Facts.Account;
import dev.refunddesk.policy.Facts.Change;
import dev.refunddesk.policy.Facts.Line;
import dev.refunddesk.policy.Facts.Meter;
import dev.refunddesk.policy.Facts.Order;
import dev.refunddesk.policy.Facts.Period;
import dev.refunddesk.policy.Facts.Refund;
import dev.refunddesk.policy.Facts.Service;
import dev.refunddesk.policy.Facts.Tender;
import dev.refunddesk.policy.Facts.Volume;
import dev.refunddesk.policy.InstanceState;
import dev.refunddesk.policy.LineKind;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.TenderKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of every assessment, tried on cases drawn by lot. */
class RandomCasesTest {

  /** {@code bin/soak} asks for a million. */
  private static final int CASES = Integer.getInteger("cases", 20_000);

  private static final Text WORDS = new Text("词", "words");
  private static final List<String> ZONES =
      List.of("UTC", "Asia/Shanghai", "America/St_Johns", "Pacific/Kiritimati");

  @Test
  void neverPaysLessThanNothingOrMoreThanIsLeft() {
    for (var drawn : (Iterable<Drawn>) cases(1)::iterator) {
      var assessment = drawn.assess(Duration.ZERO);
      for (var part : assessment.parts()) {
        assertThat(part.amount().isPositive()).isTrue();
        assertThat(part.amount()).isLessThanOrEqualTo(drawn.refundable(part));
      }
      assessment.amount().ifPresent(amount -> assertThat(amount.isNegative()).isFalse());
      assertThat(sum(assessment)).isEqualTo(assessment.amount().orElse(sum(assessment)));
    }
  }

  @Test
  void neverGrowsWithTime() {
    for (var drawn : (Iterable<Drawn>) cases(2)::iterator) {
      var today = drawn.assess(Duration.ZERO).amount();
      var later = drawn.assess(Duration.ofMinutes(drawn.minutes())).amount();
      if (RandomPolicies.onlyShrinks(drawn.policy()) && today.isPresent() && later.isPresent()) {
        assertThat(later.get()).as("%s", drawn).isLessThanOrEqualTo(today.get());
      }
    }
  }

  @Test
  void isTheSameToTheByteInEveryZoneOfTheMachine() {
    try {
      for (var drawn : (Iterable<Drawn>) cases(3).limit(CASES / 40)::iterator) {
        var texts = ZONES.stream().map(zone -> drawn.written(zone)).distinct().toList();
        assertThat(texts).hasSize(1);
        assertThat(AssessmentJson.write(AssessmentJson.assessment(texts.getFirst())))
            .isEqualTo(texts.getFirst());
      }
    } finally {
      TimeZone.setDefault(null);
    }
  }

  @Test
  void canBeReadInBothLanguages() {
    for (var drawn : (Iterable<Drawn>) cases(4).limit(CASES / 40)::iterator) {
      for (var language : Language.values()) {
        assertThat(words(drawn.assess(Duration.ZERO), Words.in(language)))
            .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("{"));
      }
    }
  }

  private static List<String> words(Assessment assessment, Texts texts) {
    var findings =
        assessment.findings().stream()
            .flatMap(found -> Stream.of(found.condition(), found.required(), found.actual()));
    var calculation = assessment.calculation();
    var lines =
        calculation == null
            ? Stream.<Calculation.Line>of()
            : Stream.concat(calculation.items().stream(), calculation.deductions().stream());
    var drawn = lines.flatMap(line -> Stream.of(line.label(), orLabel(line)));
    return Stream.concat(findings, drawn).map(wording -> wording.in(texts)).toList();
  }

  private static Wording orLabel(Calculation.Line line) {
    return line.arithmetic() == null ? line.label() : line.arithmetic();
  }

  private record Drawn(Facts facts, Policy policy, Instant at, long minutes) {

    Assessment assess(Duration later) {
      return Cases.DESK.assess(facts, policy, at.plus(later));
    }

    String written(String zone) {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      var facts = AssessmentJson.facts(AssessmentJson.write(this.facts));
      return AssessmentJson.write(Cases.DESK.assess(facts, policy, at));
    }

    Money refundable(Assessment.Part part) {
      return facts.order().tenders().stream()
          .filter(tender -> tender.id().equals(part.tenderId()))
          .map(Tender::refundable)
          .findFirst()
          .orElseThrow();
    }
  }

  private static Money sum(Assessment assessment) {
    return assessment.parts().stream()
        .map(Assessment.Part::amount)
        .reduce(Money::plus)
        .orElseGet(() -> assessment.amount().orElse(Money.of(0, "CNY")));
  }

  private static Stream<Drawn> cases(long seed) {
    var lot = new SplittableRandom(seed);
    return Stream.generate(() -> drawn(lot)).limit(CASES);
  }

  private static Drawn drawn(RandomGenerator lot) {
    var at = PAID_AT.plusSeconds(lot.nextLong(-86_400, 40_000_000));
    return new Drawn(facts(lot), RandomPolicies.drawn(lot), at, lot.nextLong(1, 100_000));
  }

  private static Facts facts(RandomGenerator lot) {
    var currency = Currency.getInstance(one(lot, new String[] {"CNY", "USD", "JPY", "KWD"}));
    var tenders =
        IntStream.range(0, lot.nextInt(1, 5)).mapToObj(i -> tender(lot, i, currency)).toList();
    var lines = IntStream.range(0, lot.nextInt(1, 5)).mapToObj(_ -> line(lot, currency)).toList();
    var order =
        new Order(
            "VPS-1", currency, perhaps(lot, PAID_AT), lines, tenders, perhaps(lot, false), null);
    var account =
        new Account(
            perhaps(lot, Money.of(lot.nextInt(2), "CNY")),
            perhaps(lot, money(lot, currency)),
            perhaps(lot, refunds(lot)),
            perhaps(lot, lot.nextInt(3)));
    return new Facts(order, service(lot, currency), account, null, change(lot, currency));
  }

  private static @Nullable Change change(RandomGenerator lot, Currency currency) {
    return lot.nextInt(3) > 0
        ? null
        : new Change(
            WORDS,
            lot.nextInt(9) == 0 ? Currency.getInstance("EUR") : currency,
            one(lot, Facts.Per.values()),
            BigDecimal.valueOf(lot.nextLong(100_000), 3),
            lot.nextInt(9) == 0 ? null : BigDecimal.valueOf(lot.nextLong(100_000), 2),
            lot.nextBoolean() ? null : BigDecimal.valueOf(lot.nextLong(100_000), 4));
  }

  private static Volume volume(RandomGenerator lot) {
    return new Volume(
        BigDecimal.valueOf(lot.nextLong(10_000), lot.nextInt(4)),
        lot.nextInt(6) == 0 ? null : BigDecimal.valueOf(lot.nextLong(1, 10_000), lot.nextInt(4)),
        lot.nextBoolean() ? null : BigDecimal.valueOf(lot.nextLong(10_000), lot.nextInt(6)));
  }

  private static List<Refund> refunds(RandomGenerator lot) {
    return IntStream.range(0, lot.nextInt(4))
        .mapToObj(_ ->
            new Refund(
                lot.nextBoolean() ? null : "VPS-" + lot.nextInt(3),
                lot.nextBoolean() ? null : "own",
                lot.nextBoolean() ? null : "vps",
                lot.nextBoolean() ? null : lot.nextBoolean(),
                PAID_AT.minusSeconds(lot.nextLong(40_000_000))))
        .toList();
  }

  private static Service service(RandomGenerator lot, Currency currency) {
    var from = PAID_AT.plusSeconds(lot.nextLong(-100_000, 100_000));
    var until = lot.nextBoolean() ? from.plusSeconds(lot.nextLong(1, 70_000_000)) : null;
    var meters = List.of(meter(lot, currency), meter(lot, currency));
    return new Service(
        "own",
        "vps",
        one(lot, BillingMode.values()),
        lot.nextInt(10) == 0 ? null : new Period(from, until),
        perhaps(lot, one(lot, InstanceState.values())),
        lot.nextInt(4) == 0 ? null : money(lot, currency),
        lot.nextBoolean() ? null : BigDecimal.valueOf(lot.nextLong(100_000), lot.nextInt(9)),
        lot.nextBoolean() ? null : perhaps(lot, meters),
        lot.nextBoolean() ? null : perhaps(lot, volume(lot)));
  }

  private static Meter meter(RandomGenerator lot, Currency currency) {
    return new Meter(
        lot.nextInt(1, 4),
        lot.nextInt(4) == 0 ? null : lot.nextLong(2_000),
        lot.nextInt(4) == 0 ? null : money(lot, currency),
        LongStream.range(0, lot.nextInt(4)).map(_ -> lot.nextLong(10_000)).boxed().toList());
  }

  private static Tender tender(RandomGenerator lot, int place, Currency currency) {
    var paid = money(lot, currency);
    var refunded = lot.nextInt(3) == 0 ? lot.nextLong(paid.minor() + 1) : 0;
    var kind = one(lot, TenderKind.values());
    return new Tender("T/" + place, kind, WORDS, paid, new Money(refunded, currency), null);
  }

  private static Line line(RandomGenerator lot, Currency currency) {
    var kind = one(lot, LineKind.values());
    var amount = money(lot, currency);
    var takesOff = kind == LineKind.DISCOUNT || kind == LineKind.VOUCHER;
    var from = kind == LineKind.UPGRADE && lot.nextInt(9) > 0 ? PAID_AT.plusSeconds(99_999) : null;
    return new Line(kind, WORDS, takesOff ? amount.negated() : amount, from);
  }

  private static Money money(RandomGenerator lot, Currency currency) {
    return new Money(lot.nextLong(lot.nextInt(50) == 0 ? 1_000_000_000_000L : 200_000), currency);
  }

  private static <T> @Nullable Fact<T> perhaps(RandomGenerator lot, T value) {
    return lot.nextInt(8) == 0 ? null : new Fact<>(value, Fact.Source.ORDER, PAID_AT);
  }
}
