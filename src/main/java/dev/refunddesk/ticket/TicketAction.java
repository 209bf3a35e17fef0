package dev.refunddesk.ticket;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happens to a ticket; each becomes one entry of its timeline. */
public sealed interface TicketAction {

  /** Who does it. */
  Actor by();

  /** Its name in the timeline, such as {@code MARK_URGENT}. */
  default String kind() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])([A-Z])", "_$1")
        .toUpperCase(Locale.ROOT);
  }

  /** Staff take the ticket (认领). */
  record Claim(Actor by) implements TicketAction {}

  /**
   * Staff ask for material.
   *
   * @param request what is asked for, as the customer reads it
   * @param answerBy until when
   */
  record Ask(Actor by, String request, Instant answerBy) implements TicketAction {}

  /**
   * The customer brings what was asked for.
   *
   * @param files attachments that belong to it
   */
  record Answer(Actor by, String text, List<UUID> files) implements TicketAction {}

  /**
   * Staff, or the policy, grant the refund.
   *
   * @param amount what goes back
   * @param reason why it is not the quote, as the customer reads it; absent if it is
   * @param second whether a second person has to agree
   */
  record Approve(Actor by, Money amount, @Nullable String reason, boolean second)
      implements TicketAction {}

  /** A second person agrees (复核). */
  record Confirm(Actor by) implements TicketAction {}

  /** A second person does not agree and says why. */
  record SendBack(Actor by, String reason) implements TicketAction {}

  /**
   * Staff decline.
   *
   * @param clause the clause it rests on, in the customer's words
   * @param explanation what the customer reads
   * @param internal what only staff read
   */
  record Reject(Actor by, String clause, String explanation, @Nullable String internal)
      implements TicketAction {}

  /** The decider takes a decision back before it has left the house. */
  record Undo(Actor by) implements TicketAction {}

  /**
   * The customer objects to the decision; another person looks at it.
   *
   * @param point what the objection is about
   */
  record Appeal(Actor by, String point, String text, List<UUID> files) implements TicketAction {}

  /** The customer takes the request back. */
  record Withdraw(Actor by) implements TicketAction {}

  /** The money has left. */
  record Sent(Actor by, @Nullable String providerReference) implements TicketAction {}

  /** All of the money is there. */
  record Paid(Actor by, Money amount) implements TicketAction {}

  /** A channel refused; a person decides how to go on. */
  record PayoutFailed(Actor by, @Nullable String reason) implements TicketAction {}

  /** Staff end a ticket that is answered. */
  record Close(Actor by) implements TicketAction {}

  /** The desk ends what nobody answered, or what is long done. */
  record Expire(Actor by) implements TicketAction {}

  /** The customer comes back to a closed ticket. */
  record Reopen(Actor by, String text, List<UUID> files) implements TicketAction {}

  /** A message that either side reads. */
  record Reply(Actor by, String text, List<UUID> files) implements TicketAction {}

  /** A message that only staff read. */
  record Note(Actor by, String text) implements TicketAction {}

  /** The customer presses (催办). */
  record Nudge(Actor by) implements TicketAction {}

  /**
   * The customer asks for priority (加急).
   *
   * @param why the reason chosen
   */
  record MarkUrgent(Actor by, String why) implements TicketAction {}

  /**
   * The customer waits for money after its day (还没有到账).
   *
   * @param reference of the payout, as finance and the bank know it
   */
  record NotArrived(Actor by, String reference) implements TicketAction {}

  /** The promised answer did not come in time. */
  record Late(Actor by) implements TicketAction {}
}
