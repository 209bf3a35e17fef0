package dev.refunddesk.policy;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of what the shop promises for one platform.
 *
 * @param platform the short name of the platform, such as {@code aliyun}, or {@code own}
 * @param version from 1; a version never changes once it is saved
 * @param effectiveOn the first day it holds, in the shop's zone
 * @param name the platform's name
 * @param summary the promise in one sentence
 * @param channel where customers turn to
 * @param requirement what customers must see to, in one sentence
 * @param clauses the text customers read; rules, requirements and deductions name its numbers
 * @param rules tried in order, the first whose conditions all hold decides
 * @param requirements must hold whichever rule decides
 * @param automaticLimit up to this amount a rule may approve by itself; absent if never
 * @param sourceUrl where the platform publishes its own rule
 * @param checkedOn when somebody last compared the two
 * @param judgedAt which version judges an order; the one in force at the request if absent
 */
public record Policy(
    String platform,
    int version,
    LocalDate effectiveOn,
    Text name,
    Text summary,
    Text channel,
    Text requirement,
    Promise promise,
    List<Clause> clauses,
    List<Rule> rules,
    List<Requirement> requirements,
    @Nullable Money automaticLimit,
    @Nullable String sourceUrl,
    @Nullable LocalDate checkedOn,
    @Nullable JudgedAt judgedAt) {

  public Policy {
    clauses = List.copyOf(clauses);
    rules = List.copyOf(rules);
    requirements = List.copyOf(requirements);
  }

  /** The words of a clause. */
  public Optional<Text> clause(int number) {
    for (var clause : clauses) {
      if (clause.number() == number) {
        return Optional.of(clause.text());
      }
    }
    return Optional.empty();
  }

  /**
   * How long things take, in working days.
   *
   * @param reviewDays from asking to an answer
   * @param payoutDays from the answer to the money leaving
   * @param arrival from asking to arrival as published for the platform; absent where the way of
   *     paying alone decides
   */
  public record Promise(int reviewDays, int payoutDays, @Nullable Range arrival) {}

  /** From so many working days to so many. */
  public record Range(int from, int to) {}

  /**
   * A numbered sentence of the policy.
   *
   * @param source where it was read; absent if it is the shop's own word
   */
  public record Clause(int number, Text text, @Nullable Source source) {

    public Clause(int number, Text text) {
      this(number, text, null);
    }
  }

  /**
   * Where a sentence was read.
   *
   * @param url absent only for what nobody has verified
   * @param date of the text that was read; absent if unknown
   */
  public record Source(@Nullable String url, @Nullable LocalDate date, Confidence confidence) {}

  /** How sure a source is; the name for people is the message {@code policy.confidence.<NAME>}. */
  public enum Confidence {
    /** The official text was read in full. */
    OFFICIAL,
    /** Only a part of the official text was read. */
    OFFICIAL_IN_PART,
    /** The official text was seen through a copy on another site. */
    COPY,
    /** Somebody else says so. */
    SECONDARY,
    /** Nobody has verified it. */
    UNVERIFIED
  }

  /**
   * Which version judges an order; the name for people is the message {@code policy.judged.<NAME>}.
   */
  public enum JudgedAt {
    /** The version in force when the refund is asked for. */
    REQUEST,
    /** The version in force when the order was bought: what it promised then stays. */
    PURCHASE
  }

  /**
   * What happens in one sort of case.
   *
   * @param when all must hold for the rule to decide; none means always
   * @param verdict the mildest answer it gives
   * @param formula the amount; absent exactly if the verdict is {@link Verdict#OUT}
   */
  public record Rule(
      int clause,
      List<Condition> when,
      Verdict verdict,
      @Nullable Formula formula,
      List<Material> materials) {

    public Rule {
      when = List.copyOf(when);
      materials = List.copyOf(materials);
    }

    /** Whether it is about a smaller plan that is kept, instead of the end of a service. */
    public boolean isAboutKeptPlan() {
      return when.stream().anyMatch(Condition.PlanKept.class::isInstance);
    }
  }

  /**
   * Something that must be so before money goes back.
   *
   * @param otherwise the verdict while it is not so
   */
  public record Requirement(int clause, Condition condition, Verdict otherwise) {}

  /**
   * A document that is needed.
   *
   * @param code its short name, such as {@code speed-test}
   * @param why why it is needed and what a good one shows
   * @param reasons the refund reasons it is needed for; none means all
   */
  public record Material(String code, Text name, Text why, List<String> reasons) {

    public Material {
      reasons = List.copyOf(reasons);
    }
  }
}
