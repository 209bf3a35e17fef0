package dev.refunddesk.console.trial;

import dev.refunddesk.kit.VerdictTag;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.revision.Backtest;
import dev.refunddesk.revision.ChangedCase;
import dev.refunddesk.revision.ChangedCases.Shift;
import dev.refunddesk.revision.ChangedCases.Sum;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A back-test: how far it is, what it found.
 *
 * @param drifted whether the draft is not any more what was run
 * @param worseOnly whether only cases are listed that are worse for the customer
 * @param next the address of the next page of the list; absent on the last
 */
public record BacktestPage(
    Backtest test,
    boolean drifted,
    List<Shift> shifts,
    List<Sum> sums,
    List<Row> rows,
    boolean worseOnly,
    @Nullable String next) {

  /** A changed case, and why it comes out differently. */
  public record Row(ChangedCase change, String why) {

    public VerdictTag before() {
      return VerdictTag.valueOf(change.oldVerdict().name());
    }

    public VerdictTag after() {
      return VerdictTag.valueOf(change.newVerdict().name());
    }
  }

  public String root() {
    return "/admin/policies/" + test.platform();
  }

  public String path() {
    return root() + "/backtests/" + test.id();
  }

  /** How long it took, in words; empty while it goes on. */
  public String took(Texts texts) {
    var took = test.took();
    return took == null ? "" : words(took, texts);
  }

  private static String words(Duration took, Texts texts) {
    return took.toMinutes() == 0
        ? texts.t("policies.backtest.seconds", Math.max(1, took.toSeconds()))
        : texts.t("policies.backtest.minutes", took.toMinutes(), took.toSecondsPart());
  }
}
