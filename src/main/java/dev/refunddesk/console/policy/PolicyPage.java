package dev.refunddesk.console.policy;

import dev.refunddesk.kit.Tone;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.policy.Policies.Version;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.Policy.JudgedAt;
import dev.refunddesk.revision.Activations.Note;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a policy in words, and all versions of it.
 *
 * @param state whether it holds, is to come or has been followed by another
 * @param days how long things take, in words
 * @param judged which version judges an order, in words
 * @param history the newest first
 * @param hasDraft whether somebody works on the next version
 */
public record PolicyPage(
    Policy policy,
    State state,
    String days,
    String judged,
    List<RuleView> rules,
    List<RuleView> requirements,
    List<Past> history,
    boolean hasDraft) {

  /** The name for people is the message {@code policies.state.<NAME>}. */
  public enum State {
    TO_COME,
    HOLDS,
    PAST;

    public Tone tone() {
      return switch (this) {
        case TO_COME -> Tone.INFO;
        case HOLDS -> Tone.SUCCESS;
        case PAST -> Tone.NEUTRAL;
      };
    }
  }

  /**
   * A version in the list of all.
   *
   * @param note what customers were told of it, and who activated it; absent if nobody had to
   */
  public record Past(Version version, State state, @Nullable Note note) {}

  /** What there is of a policy beside the version that is shown. */
  record Around(List<Version> history, List<Note> notes, boolean hasDraft) {

    private @Nullable Note note(int version) {
      return notes.stream().filter(note -> note.version() == version).findFirst().orElse(null);
    }
  }

  static PolicyPage of(Policy policy, Around around, LocalDate today, Texts texts) {
    var history = around.history();
    var judged = policy.judgedAt();
    return new PolicyPage(
        policy,
        state(policy, history, today),
        PolicyRow.days(policy.promise(), texts),
        texts.t("policy.judged." + (judged == null ? JudgedAt.REQUEST : judged)),
        RuleView.rules(policy, texts),
        RuleView.requirements(policy, texts),
        history.stream()
            .map(version ->
                new Past(
                    version,
                    state(version.policy(), history, today),
                    around.note(version.policy().version())))
            .toList(),
        around.hasDraft());
  }

  private static State state(Policy policy, List<Version> history, LocalDate today) {
    if (policy.effectiveOn().isAfter(today)) {
      return State.TO_COME;
    }
    var followed =
        history.stream()
            .map(Version::policy)
            .filter(other -> !other.effectiveOn().isAfter(today))
            .anyMatch(other -> isLater(other, policy));
    return followed ? State.PAST : State.HOLDS;
  }

  private static boolean isLater(Policy other, Policy policy) {
    var dates = other.effectiveOn().compareTo(policy.effectiveOn());
    return dates > 0 || (dates == 0 && other.version() > policy.version());
  }

  /** The address of this policy's pages. */
  public String path() {
    return "/admin/policies/" + policy.platform();
  }
}
