package dev.refunddesk.assessment;

import dev.refunddesk.assessment.Finding.Result;
import dev.refunddesk.assessment.Finding.Supplier;
import dev.refunddesk.policy.Verdict;

/** A fact that an amount needs and that nobody has told. */
enum Lack {
  /** From when until when was paid ahead for. */
  PERIOD("period", Supplier.STAFF),
  /** What the meter says. */
  USAGE("usage", Supplier.PLATFORM),
  /** What the fee is in the order's currency. */
  FEE("fee", Supplier.STAFF),
  HOUR_PRICE("hour-price", Supplier.STAFF),
  /** How much of a pack is used, and of how much. */
  VOLUME("volume", Supplier.PLATFORM),
  UNIT_PRICE("unit-price", Supplier.STAFF),
  /** Since when an upgrade runs. */
  UPGRADE_START("upgrade-start", Supplier.STAFF),
  /** What the plan that is kept costs, and the one that ran. */
  PLAN_PRICE("plan-price", Supplier.STAFF),
  MONTH_PRICE("month-price", Supplier.STAFF),
  UNUSED_BALANCE("unused-balance", Supplier.STAFF);

  private final String code;
  private final Supplier supplier;

  Lack(String code, Supplier supplier) {
    this.code = code;
    this.supplier = supplier;
  }

  /** As a finding under the clause of the rule whose amount it holds up. */
  Finding finding(int clause) {
    return new Finding(
        code,
        Wording.of("assessment.condition." + code),
        Wording.of("assessment.known"),
        Wording.of("assessment.missing"),
        Result.MISSING,
        Verdict.REVIEW,
        clause,
        null,
        null,
        supplier,
        null);
  }
}
