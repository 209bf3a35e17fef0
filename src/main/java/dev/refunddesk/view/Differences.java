package dev.refunddesk.view;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.assessment.Assessment.Part;
import dev.refunddesk.assessment.Calculation;
import dev.refunddesk.assessment.Finding;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kit.DiffView;
import dev.refunddesk.kit.DiffView.Row;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.policy.Verdict;
import dev.refunddesk.quote.Comparison;
import dev.refunddesk.quote.Comparison.Pair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows what has become different since a request was judged before. */
public final class Differences {

  private Differences() {}

  /** Every line of the calculation and the amount; all else where it differs. */
  public static DiffView of(Comparison comparison, Texts texts) {
    var before = comparison.before();
    var after = comparison.after();
    var rows = new ArrayList<Row>();
    verdict(before, after, rows, texts);
    comparison.findings().forEach(pair -> rows.add(finding(pair, texts)));
    comparison.lines().forEach(pair -> rows.add(line(pair, texts)));
    var due = row(texts.t("kit.amount.due"), money(before, texts), money(after, texts));
    rows.add(new Row(due.name(), due.before(), due.after(), due.differs(), true));
    comparison.parts().stream().filter(Pair::differs).forEach(pair -> rows.add(part(pair, texts)));
    dates(before, after, rows, texts);
    return new DiffView(rows);
  }

  private static Row row(String name, @Nullable String before, @Nullable String after) {
    return new Row(name, before, after, !Objects.equals(before, after), false);
  }

  private static void verdict(Assessment before, Assessment after, List<Row> rows, Texts texts) {
    if (before.verdict() != after.verdict()) {
      var then = texts.t(Verdicts.tag(before.verdict()).key());
      rows.add(
          row(texts.t("view.diff.verdict"), then, texts.t(Verdicts.tag(after.verdict()).key())));
    }
  }

  private static Row finding(Pair<Finding> pair, Texts texts) {
    var before = pair.before();
    var after = pair.after();
    var known = Objects.requireNonNull(after == null ? before : after);
    return row(known.condition().in(texts), finding(before, texts), finding(after, texts));
  }

  private static @Nullable String finding(@Nullable Finding finding, Texts texts) {
    return finding == null ? null : finding.actual().in(texts);
  }

  private static Row line(Pair<Calculation.Line> pair, Texts texts) {
    var before = pair.before();
    var after = pair.after();
    var known = Objects.requireNonNull(after == null ? before : after);
    var name = known.label().in(texts);
    return new Row(name, line(before, texts), line(after, texts), pair.differs(), false);
  }

  private static @Nullable String line(Calculation.@Nullable Line line, Texts texts) {
    if (line == null) {
      return null;
    }
    var how = line.arithmetic();
    var amount = texts.money(line.amount());
    return how == null ? amount : texts.t("view.diff.line", amount, how.in(texts));
  }

  private static @Nullable String money(Assessment assessment, Texts texts) {
    return promised(assessment).map(texts::money).orElse(null);
  }

  /** Outside the policy nothing is promised, whatever could be reckoned. */
  private static Optional<Money> promised(Assessment assessment) {
    return assessment.amount().filter(_ -> assessment.verdict() != Verdict.OUT);
  }

  private static Row part(Pair<Part> pair, Texts texts) {
    var before = pair.before();
    var after = pair.after();
    var known = Objects.requireNonNull(after == null ? before : after);
    return row(texts.t(known.label()), part(before, texts), part(after, texts));
  }

  private static @Nullable String part(@Nullable Part part, Texts texts) {
    return part == null
        ? null
        : texts.t("view.diff.part", texts.money(part.amount()), texts.day(part.arrivesOn()));
  }

  private static void dates(Assessment before, Assessment after, List<Row> rows, Texts texts) {
    var then = before.dates();
    var now = after.dates();
    if (!then.reviewBy().equals(now.reviewBy())) {
      rows.add(
          row(
              texts.t("view.diff.review"),
              texts.deadline(then.reviewBy()),
              texts.deadline(now.reviewBy())));
    }
    if (!then.payoutBy().equals(now.payoutBy())) {
      rows.add(
          row(texts.t("view.diff.payout"), texts.day(then.payoutBy()), texts.day(now.payoutBy())));
    }
    if (!Objects.equals(then.arrivesOn(), now.arrivesOn())) {
      rows.add(
          row(
              texts.t("view.diff.arrival"),
              day(then.arrivesOn(), texts),
              day(now.arrivesOn(), texts)));
    }
  }

  private static @Nullable String day(@Nullable LocalDate date, Texts texts) {
    return date == null ? null : texts.day(date);
  }
}
