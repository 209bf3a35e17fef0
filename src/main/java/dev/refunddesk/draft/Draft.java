package dev.refunddesk.draft;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.ticket.TicketType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in the making.
 *
 * @param orderNumber what it is about; always there for a refund
 * @param answers what the customer has filled in so far
 * @param quotedAt the moment the quote is frozen at: the customer pays for no day after it while
 *     the quote holds; absent unless it is a refund
 * @param quotedUntil until when the quote holds
 * @param shown the amount the customer has seen; absent if it could not be told
 * @param ticket what became of it; absent until submitted
 */
public record Draft(
    UUID id,
    UUID customerId,
    TicketType type,
    @Nullable String orderNumber,
    Answers answers,
    @Nullable Instant quotedAt,
    @Nullable Instant quotedUntil,
    @Nullable Money shown,
    @Nullable TicketNumber ticket,
    Instant createdAt,
    Instant updatedAt) {

  /** The folder of its attachments. */
  public String folder() {
    return "draft:" + id;
  }

  /** The folder of the attachments that prove one thing the policy asks for. */
  public String folder(String material) {
    return folder() + ":" + material;
  }

  public boolean isSubmitted() {
    return ticket != null;
  }

  Draft answered(Answers newAnswers, Instant at) {
    return new Draft(
        id,
        customerId,
        type,
        orderNumber,
        newAnswers,
        quotedAt,
        quotedUntil,
        shown,
        ticket,
        createdAt,
        at);
  }

  /** The same after the customer was shown another amount. */
  Draft shown(@Nullable Money amount) {
    return new Draft(
        id,
        customerId,
        type,
        orderNumber,
        answers,
        quotedAt,
        quotedUntil,
        amount,
        ticket,
        createdAt,
        updatedAt);
  }

  /** The same with a quote that holds from {@code at} until {@code until}. */
  Draft quoted(Instant at, Instant until, @Nullable Money amount) {
    return new Draft(
        id, customerId, type, orderNumber, answers, at, until, amount, ticket, createdAt, at);
  }

  /** The moment to judge at: the frozen one while it holds. */
  Instant judgedAt(Instant now) {
    return quotedAt != null && quotedUntil != null && now.isBefore(quotedUntil) ? quotedAt : now;
  }

  /**
   * What a customer fills in.
   *
   * @param reason absent until chosen
   * @param explanation may be empty
   */
  public record Answers(
      String subject, @Nullable Reason reason, String explanation, boolean termsAccepted) {

    /** Longest subject, in characters. */
    public static final int SUBJECT_LENGTH = 60;

    /** Longest explanation, in characters. */
    public static final int EXPLANATION_LENGTH = 1_000;

    /** Shortest explanation where one is a must, in characters. */
    public static final int LEAST_EXPLANATION = 10;

    /** Whether the customer has said nothing yet that a policy asks about. */
    boolean isBlank() {
      return reason == null && explanation.isBlank() && !termsAccepted;
    }
  }
}
