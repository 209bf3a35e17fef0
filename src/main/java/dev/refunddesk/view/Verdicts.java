package dev.refunddesk.view;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.assessment.Calculation;
import dev.refunddesk.assessment.Finding;
import dev.refunddesk.kit.CalcView;
import dev.refunddesk.kit.Icon;
import dev.refunddesk.kit.Link;
import dev.refunddesk.kit.TendersView;
import dev.refunddesk.kit.VerdictTag;
import dev.refunddesk.kit.VerdictView;
import dev.refunddesk.kit.VerdictView.Need;
import dev.refunddesk.kit.VerdictView.Step;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.policy.TenderKind;
import dev.refunddesk.policy.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows what the policy said of an order. */
public final class Verdicts {

  private Verdicts() {}

  /**
   * The whole answer.
   *
   * @param heldUntil until when the amount is kept for the customer; absent if it is not
   */
  public static VerdictView of(Assessment assessment, @Nullable Instant heldUntil, Texts texts) {
    var amount = assessment.amount().orElse(null);
    var out = assessment.verdict() == Verdict.OUT;
    return new VerdictView(
        tag(assessment.verdict()),
        basis(assessment, texts),
        assessment.clauseText() == null ? null : texts.t(assessment.clauseText()),
        out ? null : amount,
        out ? null : assessment.dates().arrivesOn(),
        amount == null || out ? null : heldUntil,
        needs(assessment, texts),
        calculation(assessment, texts).orElse(null),
        tenders(assessment, texts),
        steps(assessment, texts),
        note(assessment, texts));
  }

  public static VerdictTag tag(Verdict verdict) {
    return VerdictTag.valueOf(verdict.name());
  }

  /** The amount line by line; empty while there is none. */
  public static Optional<CalcView> calculation(Assessment assessment, Texts texts) {
    return calculation(assessment, page(assessment), texts);
  }

  /**
   * The amount line by line; empty while there is none.
   *
   * @param page where the clauses can be read, each at {@code #clause-n}
   */
  public static Optional<CalcView> calculation(Assessment assessment, String page, Texts texts) {
    var calculation = assessment.calculation();
    if (calculation == null || assessment.verdict() == Verdict.OUT) {
      return Optional.empty();
    }
    var lines = new ArrayList<CalcView.Line>();
    calculation.items().forEach(line -> lines.add(line(page, line, false, texts)));
    lines.add(line(page, calculation.subtotal(), true, texts));
    calculation.deductions().forEach(line -> lines.add(line(page, line, false, texts)));
    return Optional.of(new CalcView(lines, calculation.total().amount()));
  }

  private static CalcView.Line line(
      String page, Calculation.Line line, boolean subtotal, Texts texts) {
    var arithmetic = line.arithmetic();
    return new CalcView.Line(
        line.label().in(texts),
        arithmetic == null ? null : arithmetic.in(texts),
        clause(page, line.clause(), texts),
        line.amount(),
        subtotal);
  }

  /** The clause that decided, with the version of the policy it stands in. */
  private static @Nullable Link basis(Assessment assessment, Texts texts) {
    var number = assessment.clause();
    return number == null
        ? null
        : Link.to(
            texts.t("view.basis", assessment.policyVersion(), number),
            address(page(assessment), number));
  }

  private static @Nullable Link clause(String page, @Nullable Integer number, Texts texts) {
    return number == null ? null : Link.to(texts.t("view.clause", number), address(page, number));
  }

  private static String page(Assessment assessment) {
    return "/help/platforms/" + assessment.platform();
  }

  private static String address(String page, int number) {
    return page + "#clause-" + number;
  }

  /** Where the money goes; absent while there is none. */
  public static @Nullable TendersView tenders(Assessment assessment, Texts texts) {
    if (assessment.parts().isEmpty() || assessment.verdict() == Verdict.OUT) {
      return null;
    }
    var payoutBy = assessment.dates().payoutBy();
    var parts = assessment.parts().stream().map(part -> part(part, payoutBy, texts)).toList();
    var total = assessment.amount().orElseThrow();
    return new TendersView(parts, total, texts.t("view.original-route"));
  }

  private static TendersView.Part part(Assessment.Part part, LocalDate payoutBy, Texts texts) {
    var sameDay = part.arrivesOn().equals(payoutBy);
    return new TendersView.Part(
        icon(part.kind()),
        texts.t(part.label()),
        sameDay ? texts.t("view.speed.same-day") : null,
        part.arrivesOn(),
        part.amount());
  }

  private static Icon icon(TenderKind kind) {
    return switch (kind) {
      case BALANCE, GIFT, VOUCHER -> Icon.WALLET;
      case ALIPAY, WECHAT, STRIPE, PAYPAL, BANK_TRANSFER -> Icon.CREDIT_CARD;
    };
  }

  private static List<Need> needs(Assessment assessment, Texts texts) {
    return switch (assessment.verdict()) {
      case AUTO, REVIEW -> List.of();
      case DOCS, FIX, OUT ->
          Stream.concat(
                  assessment.materials().stream()
                      .map(material -> new Need(texts.t(material.name()), null, false)),
                  assessment.findings().stream()
                      .filter(finding -> finding.result() != Finding.Result.MET)
                      .map(finding -> need(finding, texts)))
              .toList();
    };
  }

  private static Need need(Finding finding, Texts texts) {
    var remedy = finding.remedy();
    var condition = finding.condition().in(texts);
    var supplier = finding.supplier();
    var words =
        supplier == null
            ? texts.t(
                "view.need.failed",
                condition,
                finding.required().in(texts),
                finding.actual().in(texts))
            : texts.t("view.need.missing", condition, texts.t("assessment.supplier." + supplier));
    return new Need(words, remedy == null ? null : link(remedy, texts), false);
  }

  private static Link link(Finding.Remedy remedy, Texts texts) {
    return Link.to(
        texts.t("assessment.remedy." + remedy),
        switch (remedy) {
          case PAY_ARREARS -> "/billing#arrears";
          case RETURN_INVOICE -> "/help/articles/invoice";
          case STOP_INSTANCE -> "/help/articles/stop-instance";
          case ACCEPT_TERMS -> "#terms";
          case GIVE_REASON -> "#reason";
          case EXPLAIN -> "#explanation";
          case UPLOAD -> "#materials";
        });
  }

  private static List<Step> steps(Assessment assessment, Texts texts) {
    var dates = assessment.dates();
    var steps = new ArrayList<Step>();
    steps.add(
        new Step(
            texts.t("view.stage.review"), texts.t("view.until", texts.deadline(dates.reviewBy()))));
    if (assessment.verdict() != Verdict.OUT && dates.arrivesOn() != null) {
      var payout = texts.shortDay(dates.payoutBy());
      steps.add(new Step(texts.t("view.stage.payout"), texts.t("view.until", payout)));
      var arrival = texts.shortDay(dates.arrivesOn());
      steps.add(new Step(texts.t("view.stage.arrival"), texts.t("view.latest", arrival)));
    }
    return steps;
  }

  private static String note(Assessment assessment, Texts texts) {
    var year = assessment.uncoveredYear();
    var note =
        year == null
            ? texts.t("view.note.withdraw")
            : texts.t("view.note.uncovered", String.valueOf(year));
    var vouchers =
        assessment.vouchers().stream()
            .map(voucher -> texts.t(voucher.label()) + " " + texts.money(voucher.amount()))
            .toList();
    return vouchers.isEmpty()
        ? note
        : texts.t("view.note.vouchers", String.join(texts.t("assessment.and"), vouchers), note);
  }
}
