package dev.refunddesk.ticket.past;

import dev.refunddesk.assessment.AssessmentJson;
import dev.refunddesk.policy.Facts;
import java.time.Instant;

/**
 * A refund ticket as it was assessed when it was opened.
 *
 * @param openedAt when the ticket was opened
 * @param assessedAt the moment its amount was promised for
 * @param told the facts of that moment as they are kept
 */
public record PastCase(String ticket, Instant openedAt, Instant assessedAt, String told) {

  public Facts facts() {
    return AssessmentJson.facts(told);
  }
}
