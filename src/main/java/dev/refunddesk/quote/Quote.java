package dev.refunddesk.quote;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.policy.Facts;

/**
 * What the policy said of an order, and the facts it looked at; both are kept with a ticket, so
 * that the amount can be proved later.
 */
public record Quote(Facts facts, Assessment assessment) {}
