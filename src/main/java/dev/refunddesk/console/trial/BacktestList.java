package dev.refunddesk.console.trial;

import dev.refunddesk.revision.Backtest;
import java.util.List;

/**
 * The latest back-tests of a platform.
 *
 * @param hasDraft whether there is a draft to run
 */
public record BacktestList(String platform, List<Backtest> latest, boolean hasDraft) {

  public String path() {
    return "/admin/policies/" + platform;
  }
}
