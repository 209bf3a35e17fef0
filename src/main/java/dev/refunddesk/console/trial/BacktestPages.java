package dev.refunddesk.console.trial;

import dev.refunddesk.console.trial.BacktestPage.Row;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.revision.Backtest;
import dev.refunddesk.revision.Backtests;
import dev.refunddesk.revision.ChangedCase;
import dev.refunddesk.revision.ChangedCases;
import dev.refunddesk.revision.ChangedCases.Mark;
import dev.refunddesk.revision.PolicyDrafts;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page of a back-test shows. */
@Component
class BacktestPages {

  private static final int PAGE = 50;

  /** Worse or not, what is lost, the ticket. */
  private static final Pattern BEHIND = Pattern.compile("([wb])(-?\\d{1,18})~([A-Z0-9-]{1,40})");

  private final Backtests backtests;
  private final ChangedCases changes;
  private final PolicyDrafts drafts;
  private final Policies policies;
  private final Reasons reasons;

  BacktestPages(
      Backtests backtests,
      ChangedCases changes,
      PolicyDrafts drafts,
      Policies policies,
      Reasons reasons) {
    this.backtests = backtests;
    this.changes = changes;
    this.drafts = drafts;
    this.policies = policies;
    this.reasons = reasons;
  }

  BacktestPage of(Backtest test, String behind, boolean worse, Texts texts) {
    var found = changes.page(test.id(), mark(behind), worse, PAGE + 1);
    var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
    var next =
        found.size() > PAGE
            ? "?behind=%s%s".formatted(behind(shown.getLast()), worse ? "&worse=true" : "")
            : null;
    return new BacktestPage(
        test,
        drafts
            .find(test.platform())
            .filter(draft -> !draft.digest().equals(test.digest()))
            .isPresent(),
        changes.shifts(test.id()),
        changes.sums(test.id()),
        rows(test, shown, texts),
        worse,
        next);
  }

  private List<Row> rows(Backtest test, List<ChangedCase> shown, Texts texts) {
    var old = test.comparedWith();
    if (old == null || shown.isEmpty()) {
      return List.of();
    }
    var sides = new Reasons.Sides(policies.get(test.platform(), old), backtests.tested(test.id()));
    return shown.stream().map(each -> new Row(each, reasons.of(each, sides, texts))).toList();
  }

  private static String behind(ChangedCase last) {
    return (last.worse() ? "w" : "b") + last.lost() + "~" + last.ticket();
  }

  private static @Nullable Mark mark(String behind) {
    var found = BEHIND.matcher(behind);
    return found.matches()
        ? new Mark(found.group(1).equals("w"), Long.parseLong(found.group(2)), found.group(3))
        : null;
  }
}
