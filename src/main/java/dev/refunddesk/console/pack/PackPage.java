package dev.refunddesk.console.pack;

import dev.refunddesk.console.policy.RuleView;
import dev.refunddesk.pack.Pack;
import dev.refunddesk.platform.Texts;
import java.util.List;

/**
 * A version of a pack in words.
 *
 * @param inForce whether it is the one that holds now
 * @param history all versions, the newest first
 */
public record PackPage(
    PackRow row,
    boolean inForce,
    List<RuleView> rules,
    List<RuleView> requirements,
    List<Pack> history) {

  static PackPage of(Pack pack, boolean inForce, List<Pack> history, Texts texts) {
    return new PackPage(
        PackRow.of(pack),
        inForce,
        RuleView.rules(pack.policy(), texts),
        RuleView.requirements(pack.policy(), texts),
        history);
  }

  public Pack pack() {
    return row.pack();
  }
}
