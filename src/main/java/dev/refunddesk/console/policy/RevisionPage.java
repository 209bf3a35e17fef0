package dev.refunddesk.console.policy;

import dev.refunddesk.platform.Texts;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.revision.Backtest;
import dev.refunddesk.revision.Caution;
import dev.refunddesk.revision.PolicyDraft;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A draft: its rules in words, what is wrong and what is doubtful about it, what is still to do.
 *
 * @param days how long things take, in words
 * @param test the newest back-test of the platform; absent if none ever ran
 * @param passed whether a back-test ran to its end over exactly this content
 * @param mine whether the viewer had a hand in it
 * @param kinds the conditions a requirement can have, by what is sent for them
 */
public record RevisionPage(
    PolicyDraft draft,
    String days,
    List<RuleView> rules,
    List<RuleView> requirements,
    List<Flaw> flaws,
    List<String> cautions,
    @Nullable Backtest test,
    boolean passed,
    boolean mine,
    Map<String, String> kinds,
    FormErrors errors) {

  public Policy policy() {
    return draft.policy();
  }

  /** The address of the policy's pages. */
  public String root() {
    return "/admin/policies/" + draft.platform();
  }

  public String path() {
    return root() + "/draft";
  }

  /** Whether the draft could be activated now, by somebody who may. */
  public boolean isReady() {
    return flaws.isEmpty() && passed;
  }

  /** Whether a back-test ran, but over other content. */
  public boolean isOutdated() {
    return test != null && !passed;
  }

  public String editors() {
    return draft.editors().stream().map(editor -> editor.name()).collect(Collectors.joining("、"));
  }

  static String caution(Caution caution, Texts texts) {
    return switch (caution) {
      case Caution.Covered(var rule, var behind) -> {
        var rules = behind.stream().map(String::valueOf).collect(Collectors.joining("、"));
        yield texts.t("policies.caution.covered", rule, rules);
      }
      case Caution.Contradiction(var rule) -> texts.t("policies.caution.contradiction", rule);
      case Caution.Capped(var rule) -> texts.t("policies.caution.capped", rule);
    };
  }
}
