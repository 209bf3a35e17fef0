package dev.refunddesk.draft;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.ticket.TicketNumber;

/** How the submission of a draft went. */
public sealed interface Submission {

  /** There is a ticket, be it from this press of the button or an earlier one. */
  record Opened(TicketNumber ticket) implements Submission {}

  /**
   * Something is not as the customer saw it; the draft now shows both, and the customer decides.
   */
  record Changed() implements Submission {}

  /** Something the policy asks for is not there yet, or has to be put right first. */
  record Lacking(Assessment now) implements Submission {}
}
