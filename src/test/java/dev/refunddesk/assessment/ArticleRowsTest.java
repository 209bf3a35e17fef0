package dev.refunddesk.assessment;

import static dev.refunddesk.assessment.Cases.account;
import static dev.refunddesk.assessment.Cases.asked;
import static dev.refunddesk.assessment.Cases.assess;
import static dev.refunddesk.assessment.Cases.finding;
import static dev.refunddesk.assessment.Cases.in;
import static dev.refunddesk.assessment.Cases.metered;
import static dev.refunddesk.assessment.Cases.order;
import static dev.refunddesk.assessment.Cases.told;
import static dev.refunddesk.assessment.Cases.with;
import static dev.refunddesk.assessment.Cases.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.assessment.Finding.Remedy;
import dev.refunddesk.assessment.Finding.Result;
import dev.refunddesk.assessment.Finding.Supplier;
import dev.refunddesk.policy.BillingMode;
import dev.refunddesk.policy.Fact;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Facts.Account;
import dev.refunddesk.policy.Facts.Meter;
import dev.refunddesk.policy.Facts.Order;
import dev.refunddesk.policy.InstanceState;
import dev.refunddesk.policy.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The five rows of the article: each policy, each requirement, met, failed and not known. */
class ArticleRowsTest {

  private static final Instant DAY_5 = Instant.parse("2026-03-19T15:59:59Z");
  private static final Instant DAY_6 = Instant.parse("2026-03-19T16:00:00Z");

  @Nested
  class AlibabaCloud {

    private final Facts ecs =
        metered(
            order("aliyun", "ecs", BillingMode.PAY_AS_YOU_GO, "200"),
            new Meter(1, null, yuan("37.25")));

    @Test
    void paysBackWhatWasNotUsed() {
      var assessment = assess(ecs);

      assertThat(assessment.verdict()).isEqualTo(Verdict.REVIEW);
      assertThat(assessment.amount()).contains(yuan("162.75"));
      assertThat(assessment.tomorrow()).isNull();
    }

    @Test
    void sendsWhoOwesMoneyToPayFirst() {
      var assessment = assess(with(ecs, account("12.00", 0, 1)));

      var finding = finding(assessment, "no-arrears");
      assertThat(assessment.verdict()).isEqualTo(Verdict.FIX);
      assertThat(finding.result()).isEqualTo(Result.FAILED);
      assertThat(finding.remedy()).isEqualTo(Remedy.PAY_ARREARS);
      assertThat(finding.clause()).isEqualTo(2);
      assertThat(assessment.amount()).contains(yuan("162.75"));
    }

    @Test
    void asksThePlatformWhenArrearsAreNotKnown() {
      var assessment = assess(with(ecs, new Account(null, null, null, null)));

      var finding = finding(assessment, "no-arrears");
      assertThat(assessment.verdict()).isEqualTo(Verdict.REVIEW);
      assertThat(finding.result()).isEqualTo(Result.MISSING);
      assertThat(finding.supplier()).isEqualTo(Supplier.PLATFORM);
    }

    @Test
    void tellsNoAmountWithoutAMeter() {
      var assessment = assess(order("aliyun", "ecs", BillingMode.PAY_AS_YOU_GO, "200"));

      assertThat(assessment.verdict()).isEqualTo(Verdict.REVIEW);
      assertThat(assessment.amount()).isEmpty();
      assertThat(assessment.parts()).isEmpty();
      assertThat(finding(assessment, "usage").supplier()).isEqualTo(Supplier.PLATFORM);
    }

    @Test
    void doesNotCoverSubscriptions() {
      var assessment = assess(order("aliyun", "ecs", BillingMode.SUBSCRIPTION, "200"));

      assertThat(assessment.verdict()).isEqualTo(Verdict.OUT);
      assertThat(assessment.clause()).isEqualTo(1);
      assertThat(assessment.amount()).isEmpty();
      assertThat(finding(assessment, "billed-as").result()).isEqualTo(Result.FAILED);
    }

    @Test
    void promisesTheSeventhWorkingDay() {
      assertThat(assess(ecs).dates().arrivesOn()).isEqualTo(LocalDate.of(2026, 3, 27));
    }
  }

  @Nested
  class TencentCloud {

    private final Facts cvm = order("tencent", "cvm", BillingMode.SUBSCRIPTION, "407.96");

    @Test
    void paysEverythingBackUpToTheLastSecondOfTheFifthDay() {
      var assessment = assess(asked(cvm, "PRICE", 0), DAY_5);

      assertThat(assessment.verdict()).isEqualTo(Verdict.REVIEW);
      assertThat(assessment.amount()).contains(yuan("407.96"));
      assertThat(assessment.tomorrow()).isEqualTo(yuan("0"));
    }

    @Test
    void doesNotCoverTheSixthDay() {
      var assessment = assess(asked(cvm, "PRICE", 0), DAY_6);

      assertThat(assessment.verdict()).isEqualTo(Verdict.OUT);
      assertThat(finding(assessment, "paid-within").result()).isEqualTo(Result.FAILED);
    }

    @Test
    void needsAReasonOnceAsked() {
      assertThat(assess(cvm).verdict()).isEqualTo(Verdict.REVIEW);
      assertThat(finding(assess(cvm), "reason-given").result()).isEqualTo(Result.MISSING);
      assertThat(assess(asked(cvm, null, 0)).verdict()).isEqualTo(Verdict.DOCS);
      assertThat(assess(asked(cvm, "PRICE", 0)).verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void doesNotGuessTheDayOfThePayment() {
      var assessment = assess(with(cvm, paidAndAccepted(null, told(true))));

      assertThat(assessment.verdict()).isEqualTo(Verdict.REVIEW);
      assertThat(assessment.amount()).isEmpty();
      assertThat(finding(assessment, "paid-within").result()).isEqualTo(Result.MISSING);
    }
  }

  @Nested
  class Aws {

    private final Facts ec2 = order("aws", "ec2", BillingMode.RESERVED, "30");

    @Test
    void paysBackTheDaysNotBegun() {
      assertThat(assess(ec2).verdict()).isEqualTo(Verdict.REVIEW);
      assertThat(assess(ec2).amount()).contains(yuan("26.00"));
    }

    @Test
    void paysBackTheHoursOfASavingsPlan() {
      var plan = order("aws", "savings-plan", BillingMode.RESERVED, "720");

      assertThat(assess(plan).amount()).contains(yuan("643.00"));
    }

    @Test
    void doesNotCoverOtherServices() {
      var assessment = assess(order("aws", "reserved-instance", BillingMode.RESERVED, "30"));

      assertThat(assessment.verdict()).isEqualTo(Verdict.OUT);
      assertThat(finding(assessment, "product-is").result()).isEqualTo(Result.FAILED);
    }

    @Test
    void asksForTheTermsToBeAccepted() {
      var refused = assess(with(ec2, paidAndAccepted(told(Cases.PAID_AT), told(false))));
      var unknown = assess(with(ec2, paidAndAccepted(told(Cases.PAID_AT), null)));

      assertThat(refused.verdict()).isEqualTo(Verdict.FIX);
      assertThat(unknown.verdict()).isEqualTo(Verdict.FIX);
      assertThat(finding(refused, "terms-accepted").result()).isEqualTo(Result.FAILED);
      assertThat(finding(unknown, "terms-accepted").result()).isEqualTo(Result.MISSING);
      assertThat(finding(unknown, "terms-accepted").remedy()).isEqualTo(Remedy.ACCEPT_TERMS);
    }
  }

  @Nested
  class Vultr {

    private final Facts stopped =
        in(order("vultr", "cloud-compute", BillingMode.HOURLY, "60"), InstanceState.STOPPED);

    @Test
    void paysBackTheHoursThatDidNotRun() {
      var assessment = assess(metered(stopped, new Meter(1, 100L, null)));

      assertThat(assessment.verdict()).isEqualTo(Verdict.REVIEW);
      assertThat(assessment.amount()).contains(yuan("51.07"));
    }

    @Test
    void countsByTheClockWhereNoMeterSpeaks() {
      assertThat(assess(stopped).amount()).contains(yuan("53.12"));
      assertThat(assess(stopped).tomorrow()).isEqualTo(yuan("50.98"));
    }

    @Test
    void asksForTheInstanceToBeStopped() {
      var assessment = assess(in(stopped, InstanceState.RUNNING));

      assertThat(assessment.verdict()).isEqualTo(Verdict.FIX);
      assertThat(finding(assessment, "instance-is").remedy()).isEqualTo(Remedy.STOP_INSTANCE);
    }

    @Test
    void asksThePlatformWhenTheStateIsNotKnown() {
      var assessment = assess(in(stopped, null));

      assertThat(assessment.verdict()).isEqualTo(Verdict.REVIEW);
      assertThat(finding(assessment, "instance-is").supplier()).isEqualTo(Supplier.PLATFORM);
    }

    @Test
    void doesNotGuessWhenADestroyedInstanceEnded() {
      assertThat(assess(in(stopped, InstanceState.DESTROYED)).amount()).isEmpty();
    }

    @Test
    void showsTheTimeOfTheWayWhenThatIsLongerThanPublished() {
      assertThat(assess(stopped).dates().arrivesOn()).isEqualTo(LocalDate.of(2026, 3, 25));
    }
  }

  @Nested
  class DigitalOcean {

    private final Facts credit = order("digitalocean", "account", BillingMode.BALANCE, "100");

    @Test
    void paysTheUnusedBalanceBack() {
      var assessment = assess(asked(balance("63.20"), "OTHER", 30));

      assertThat(assessment.verdict()).isEqualTo(Verdict.REVIEW);
      assertThat(assessment.amount()).contains(yuan("63.20"));
    }

    @Test
    void neverPaysMoreThanCameIn() {
      var assessment = assess(asked(balance("250.00"), "OTHER", 30));

      assertThat(assessment.amount()).contains(yuan("100.00"));
    }

    @Test
    void needsAnExplanation() {
      assertThat(assess(balance("63.20")).verdict()).isEqualTo(Verdict.DOCS);
      assertThat(assess(asked(balance("63.20"), "OTHER", 29)).verdict()).isEqualTo(Verdict.DOCS);
      assertThat(finding(assess(balance("63.20")), "explained").remedy()).isEqualTo(Remedy.EXPLAIN);
    }

    @Test
    void tellsNoAmountWithoutABalance() {
      var account = new Account(told(yuan("0")), null, told(List.of()), told(1));
      var assessment = assess(asked(with(credit, account), "OTHER", 30));

      assertThat(assessment.verdict()).isEqualTo(Verdict.REVIEW);
      assertThat(finding(assessment, "unused-balance").result()).isEqualTo(Result.MISSING);
    }

    private Facts balance(String unused) {
      var account = new Account(told(yuan("0")), told(yuan(unused)), told(List.of()), told(1));
      return with(credit, account);
    }
  }

  private static Order paidAndAccepted(
      @Nullable Fact<Instant> paidAt, @Nullable Fact<Boolean> termsAccepted) {
    var order = Cases.order("aws", "ec2", BillingMode.RESERVED, "30").order();
    return new Order(
        order.number(),
        order.currency(),
        paidAt,
        order.lines(),
        order.tenders(),
        order.invoiced(),
        termsAccepted);
  }
}
