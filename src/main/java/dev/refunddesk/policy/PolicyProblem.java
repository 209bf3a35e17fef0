package dev.refunddesk.policy;

import dev.refunddesk.kernel.ProblemType;

/** What policies refuse. The first detail of a flaw is the place in the policy it is about. */
enum PolicyProblem implements ProblemType {
  /** No such policy. Details: the platform. */
  NOT_FOUND("policy-not-found", 404),
  /** Not a policy at all. Details: the place, what is wrong with it. */
  UNREADABLE("policy-unreadable", 422),
  /** Somebody saved another version meanwhile. Details: the platform, the newest version. */
  SUPERSEDED("policy-superseded", 409),
  /** Would change what was promised in the past. Details: the date, today. */
  TOO_EARLY("policy-too-early", 422),
  /**
   * A short name with other signs than letters, digits and dashes. Details: the place, the name.
   */
  NAME_WRONG("policy-name-wrong", 422),
  /** Customers would read nothing in one of the languages. Details: the place. */
  TEXT_MISSING("policy-text-missing", 422),
  /** A source without an address, or one that is none. Details: the place. */
  ADDRESS_WRONG("policy-address-wrong", 422),
  /** Details: the place, the number, the least, the greatest. */
  NUMBER_OUT_OF_RANGE("policy-number-out-of-range", 422),
  /** Details: the place. */
  LIST_EMPTY("policy-list-empty", 422),
  /** Two of the same number or name. Details: the place, the number or name. */
  DOUBLE("policy-double", 422),
  /** A clause that is referred to does not exist. Details: the place, the number. */
  CLAUSE_UNKNOWN("policy-clause-unknown", 422),
  /**
   * A rule that gives something needs a formula, one that gives nothing has none. Details: place.
   */
  FORMULA_UNFIT("policy-formula-unfit", 422),
  /** A verdict that cannot stand there. Details: the place, the verdict. */
  VERDICT_UNFIT("policy-verdict-unfit", 422),
  /** A rule may approve by itself, but there is no limit. Details: the place. */
  LIMIT_MISSING("policy-limit-missing", 422),
  /** A rule behind one that always applies. Details: the place. */
  RULE_UNREACHABLE("policy-rule-unreachable", 422),
  /** Steps or tiers that do not rise, or a last tier with an end. Details: the place. */
  STEPS_UNORDERED("policy-steps-unordered", 422),
  /** A part that means nothing beside the others. Details: the place, the part. */
  PART_UNFIT("policy-part-unfit", 422),
  /** A length of the period that its unit cannot have. Details: the place, the term. */
  TERM_UNFIT("policy-term-unfit", 422),
  /** A rounding that fails where there is something to round. Details: the place. */
  ROUNDING_UNFIT("policy-rounding-unfit", 422),
  /** An expression that cannot be used. Details: the place, the line, the column, why. */
  EXPRESSION_WRONG("policy-expression-wrong", 422);

  private final String slug;
  private final int status;

  PolicyProblem(String slug, int status) {
    this.slug = slug;
    this.status = status;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public int status() {
    return status;
  }
}
