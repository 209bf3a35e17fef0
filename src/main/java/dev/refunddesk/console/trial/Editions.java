package dev.refunddesk.console.trial;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.revision.PolicyDrafts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The versions of a policy and its draft, as a person chooses one of them. */
@Component
public class Editions {

  private static final String DRAFT = "draft";

  private final Policies policies;
  private final PolicyDrafts drafts;

  Editions(Policies policies, PolicyDrafts drafts) {
    this.policies = policies;
    this.drafts = drafts;
  }

  /** What can be chosen, the draft first, by what is sent for it. */
  public Map<String, String> choices(String platform, Texts texts) {
    var choices = new LinkedHashMap<String, String>();
    if (drafts.find(platform).isPresent()) {
      choices.put(DRAFT, texts.t("policies.draft"));
    }
    for (var version : policies.history(platform)) {
      var number = version.policy().version();
      choices.put(String.valueOf(number), texts.t("policies.version", number));
    }
    return choices;
  }

  /** What a choice is called. */
  String name(String chosen, Texts texts) {
    return chosen.equals(DRAFT)
        ? texts.t("policies.draft")
        : texts.t("policies.version", Integer.valueOf(chosen));
  }

  /** What was chosen; empty if there is no such version. */
  public Optional<Policy> find(String platform, String chosen) {
    if (chosen.equals(DRAFT)) {
      return drafts.find(platform).map(draft -> draft.policy());
    }
    try {
      return chosen.matches("\\d{1,6}")
          ? Optional.of(policies.get(platform, Integer.parseInt(chosen)))
          : Optional.empty();
    } catch (Refusal none) {
      return Optional.empty();
    }
  }

  /** What to compare with where nobody chose: the version in force, or else the newest. */
  public String inForce(String platform, Instant at) {
    return policies
        .find(platform, at)
        .map(policy -> String.valueOf(policy.version()))
        .orElse(DRAFT);
  }

  /** What is to come where nobody chose: the draft, or else the newest version. */
  public String coming(String platform) {
    if (drafts.find(platform).isPresent()) {
      return DRAFT;
    }
    var history = policies.history(platform);
    return history.isEmpty() ? DRAFT : String.valueOf(history.getFirst().policy().version());
  }
}
