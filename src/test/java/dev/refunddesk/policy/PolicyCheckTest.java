package dev.refunddesk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.policy.PlanChange.KeptShare;
import dev.refunddesk.policy.Policy.Confidence;
import dev.refunddesk.policy.Policy.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyCheckTest {

  private static final String OWN = PolicyJson.file(ShippedPolicies.of("own"));

  @ParameterizedTest
  @ValueSource(strings = {"own", "aliyun", "tencent", "aws", "vultr", "digitalocean"})
  void findsNothingWrongWithWhatIsShipped(String platform) {
    assertThat(PolicyCheck.flaws(ShippedPolicies.of(platform))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"own", "aliyun", "tencent", "aws", "vultr", "digitalocean"})
  void readsAFileAsItWasWritten(String platform) {
    var policy = ShippedPolicies.of(platform);

    assertThat(PolicyJson.given(PolicyJson.file(policy))).isEqualTo(policy);
    assertThat(PolicyJson.stored(PolicyJson.write(policy))).isEqualTo(policy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"platform\" : \"own\" | \"platform\" : \"Own!\" | NAME_WRONG platform",
        "\"version\" : 1 | \"version\" : 0 | NUMBER_OUT_OF_RANGE version",
        "\"zh\" : \"工单系统\" | \"zh\" : \" \" | TEXT_MISSING channel.zh",
        "\"en\" : \"Ticket system\" | \"en\" : \"\" | TEXT_MISSING channel.en",
        "\"reviewDays\" : 1 | \"reviewDays\" : 0 | NUMBER_OUT_OF_RANGE promise.reviewDays",
        "\"payoutDays\" : 1 | \"payoutDays\" : 61 | NUMBER_OUT_OF_RANGE promise.payoutDays",
        "\"number\" : 4 | \"number\" : 1 | DOUBLE clauses[4]",
        "\"length\" : 7 | \"length\" : 0 | NUMBER_OUT_OF_RANGE rules[1].when[2]",
        "\"modes\" : [ \"SUBSCRIPTION\" ] | \"modes\" : [ ] | LIST_EMPTY rules[1].when[1]",
        "\"verdict\" : \"AUTO\" | \"verdict\" : \"FIX\" | VERDICT_UNFIT rules[1]",
        "\"verdict\" : \"AUTO\" | \"verdict\" : \"OUT\" | FORMULA_UNFIT rules[1]",
        "\"automaticLimit\" : \"500.00 CNY\", | '' | LIMIT_MISSING rules[1]",
        "\"otherwise\" : \"FIX\" | \"otherwise\" : \"AUTO\" | VERDICT_UNFIT requirements[1]",
        "\"clause\" : 2 | \"clause\" : 9 | CLAUSE_UNKNOWN requirements[1]",
        "\"HALF_UP\" | \"UNNECESSARY\" | ROUNDING_UNFIT rules[2].formula.deductions[2]"
      })
  void findsEachFlawAtItsPlace(String sound, String wrong, String flaw) {
    assertThat(OWN).contains(sound);

    var flaws = PolicyCheck.flaws(PolicyJson.given(OWN.replaceFirst(quoted(sound), wrong)));

    assertThat(flaws).extracting(PolicyCheckTest::drawn).contains(flaw);
  }

  @Test
  void findsARuleThatIsNeverReached() {
    var own = ShippedPolicies.of("own");
    var first = own.rules().getFirst();
    var always = new Policy.Rule(4, List.of(), Verdict.OUT, null, List.of());
    var policy = with(own, List.of(first, always, own.rules().getLast()));

    assertThat(PolicyCheck.flaws(policy))
        .extracting(PolicyCheckTest::drawn)
        .containsExactly("RULE_UNREACHABLE rules[3]");
  }

  @Test
  void readsWhereAClauseWasReadAndWhichVersionJudges() {
    var told =
        OWN.replaceFirst(
                "\"number\" : 1,",
                """
                "number" : 1, "source" : { "url" : "https://example.com/退款", "date" : "2025-04-01",
                  "confidence" : "OFFICIAL_IN_PART" },\
                """)
            .replaceFirst("\"platform\"", "\"judgedAt\" : \"PURCHASE\", \"platform\"");
    var policy = PolicyJson.given(told);

    assertThat(policy.clauses().getFirst().source())
        .isEqualTo(
            new Source(
                "https://example.com/退款", LocalDate.of(2025, 4, 1), Confidence.OFFICIAL_IN_PART));
    assertThat(policy.judgedAt()).isEqualTo(Policy.JudgedAt.PURCHASE);
    assertThat(PolicyCheck.flaws(policy)).isEmpty();
    assertThat(PolicyJson.given(PolicyJson.file(policy))).isEqualTo(policy);
  }

  @Test
  void letsOnlyWhatIsNotVerifiedDoWithoutAnAddress() {
    assertThat(sourced(new Source(null, null, Confidence.UNVERIFIED))).isEmpty();
    assertThat(sourced(new Source(null, null, Confidence.OFFICIAL)))
        .containsExactly("ADDRESS_WRONG clauses[1]");
    assertThat(sourced(new Source("javascript:alert(1)", null, Confidence.UNVERIFIED)))
        .containsExactly("ADDRESS_WRONG clauses[1]");
  }

  private static List<String> sourced(Source source) {
    var own = ShippedPolicies.of("own");
    var clauses = new ArrayList<>(own.clauses());
    clauses.set(0, new Policy.Clause(1, clauses.getFirst().text(), source));
    return PolicyCheck.flaws(with(own, clauses, own.rules())).stream()
        .map(PolicyCheckTest::drawn)
        .toList();
  }

  @Test
  void readsEveryKindOfDeductionAndWritesItAsItWas() {
    var told =
        """
        "deductions" : [
          { "kind": "metered-seconds", "capHours": 672, "leastSeconds": 60,
            "leastCharges": ["0.01 USD"], "hours": "METER", "rounding": "HALF_UP", "clause": 3 },
          { "kind": "used-volume", "of": "PAID", "ladder": [{ "fromVolume": 10, "share": 0.9 }],
            "surcharge": { "factor": 1.2 }, "rounding": "HALF_UP", "clause": 3 },
          { "kind": "used-upgrades", "span": "SECONDS", "term": "MONTHS_OF_30_DAYS",
            "rounding": "HALF_UP", "clause": 3 },
          { "kind": "discount-back", "span": "SECONDS", "term": "ACTUAL", "factor": 1.05,
            "rounding": "HALF_UP", "clause": 3 },
          { "kind": "fee-share", "of": "REST", "byYear": [0.1],
            "byTerm": [{ "fromMonths": 24, "byYear": [0.15, 0.1] }],
            "rounding": "HALF_UP", "clause": 3 },
          { "kind": "used-share", "of": "REST", "span": "SECONDS", "term": "MEAN_MONTHS",
            "decimals": 3, "rounding": "HALF_UP", "clause": 3 },
          { "kind": "kept-lines", "kinds": ["UPGRADE"], "clause": 3 }
        ], "vouchers" : "RETURNED", "split" : "PRO_RATA\"\
        """;
    var policy = PolicyJson.given(OWN.replaceFirst("\"deductions\" : \\[ ]", told));

    assertThat(PolicyCheck.flaws(policy)).isEmpty();
    assertThat(PolicyJson.given(PolicyJson.file(policy))).isEqualTo(policy);
    assertThat(PolicyJson.stored(PolicyJson.write(policy))).isEqualTo(policy);
  }

  @Test
  void takesOffAKeptPlanExactlyWhereOneIsKept() {
    var kept = List.<Condition>of(new Condition.PlanKept());
    var less = new KeptShare(RoundingMode.HALF_UP, 3);

    assertThat(ruled(rule(kept, less))).isEmpty();
    assertThat(ruled(rule(kept))).containsExactly("PART_UNFIT rules[1]");
    assertThat(ruled(rule(List.of(), less))).containsExactly("PART_UNFIT rules[1]");
    assertThat(ruled(rule(kept, less), rule(List.of()))).isEmpty();
    assertThat(ruled(rule(List.of()), rule(kept, less))).isEmpty();
    assertThat(ruled(rule(kept, less), rule(kept, less)))
        .containsExactly("RULE_UNREACHABLE rules[2]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"cycle\" : \"YEAR\" | \"cycle\" : \"EVER\", \"yearStart\" : \"--07-01\" | PART_UNFIT",
        "\"cycle\" : \"YEAR\" | \"cycle\" : \"YEAR\", \"kinds\" : [\"vps\"] | PART_UNFIT",
        "\"atMost\" : 2 | \"atMost\" : 1000 | NUMBER_OUT_OF_RANGE",
        "\"atMost\" : 2 | \"atMost\" : -1 | NUMBER_OUT_OF_RANGE"
      })
  void findsQuotasThatMeanNothing(String sound, String wrong, String flaw) {
    assertThat(OWN).contains(sound);

    assertThat(PolicyCheck.flaws(PolicyJson.given(OWN.replaceFirst(quoted(sound), wrong))))
        .extracting(PolicyCheckTest::drawn)
        .containsExactly(flaw + " rules[2].when[2]");
  }

  @Test
  void findsSharesOfAVolumeThatAreNone() {
    var more = new Condition.VolumeUsed(new BigDecimal("1.1"));
    var less = new Condition.VolumeUsed(new BigDecimal("-0.1"));

    assertThat(ruled(rule(List.of(more)))).containsExactly("NUMBER_OUT_OF_RANGE rules[1].when[1]");
    assertThat(ruled(rule(List.of(less)))).containsExactly("NUMBER_OUT_OF_RANGE rules[1].when[1]");
  }

  private static Policy.Rule rule(List<Condition> when, Formula.Deduction... deductions) {
    var formula = new Formula(Formula.Base.PAID, List.of(deductions));
    return new Policy.Rule(3, when, Verdict.REVIEW, formula, List.of());
  }

  private static List<String> ruled(Policy.Rule... rules) {
    return PolicyCheck.flaws(with(ShippedPolicies.of("own"), List.of(rules))).stream()
        .map(PolicyCheckTest::drawn)
        .toList();
  }

  @Test
  void needsARule() {
    assertThat(PolicyCheck.flaws(with(ShippedPolicies.of("own"), List.of())))
        .extracting(PolicyCheckTest::drawn)
        .containsExactly("LIST_EMPTY rules");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no policy",
        "[]",
        "{}",
        "{\"platform\":\"own\"}",
        "{\"platform\":null}",
        "{\"platform\":\"own\",\"surprise\":1}"
      })
  void refusesWhatIsNoPolicy(String json) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> PolicyJson.given(json))
        .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(PolicyProblem.UNREADABLE));
  }

  @ParameterizedTest
  @CsvSource({
    "500.00 CNY, 500 yuan",
    "500.00 CNY, 500.001 CNY",
    "500.00 CNY, NaN CNY",
    "HALF_UP, HALF",
    "paid-within, paid-somehow",
    "2020-01-01, 2020-02-30"
  })
  void refusesValuesItCannotRead(String sound, String wrong) {
    var json = OWN.replaceFirst(quoted(sound), wrong);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> PolicyJson.given(json))
        .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(PolicyProblem.UNREADABLE));
  }

  private static String quoted(String text) {
    return Pattern.quote(text);
  }

  private static String drawn(Refusal flaw) {
    return flaw.type() + " " + flaw.details().getFirst();
  }

  private static Policy with(Policy policy, List<Policy.Rule> rules) {
    return with(policy, policy.clauses(), rules);
  }

  private static Policy with(Policy policy, List<Policy.Clause> clauses, List<Policy.Rule> rules) {
    return new Policy(
        policy.platform(),
        policy.version(),
        policy.effectiveOn(),
        policy.name(),
        policy.summary(),
        policy.channel(),
        policy.requirement(),
        policy.promise(),
        clauses,
        rules,
        policy.requirements(),
        policy.automaticLimit(),
        null,
        null,
        null);
  }
}
