package dev.refunddesk.draft;

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
 * @param quote what the customer was shown last; absent before anything was
 * @param before what the customer was shown before it changed; absent unless it did
 * @param quoteNumber counts the quotes, so that a form tells which one it was drawn with
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
    @Nullable Frozen quote,
    @Nullable Frozen before,
    int quoteNumber,
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
        quote,
        before,
        quoteNumber,
        ticket,
        createdAt,
        at);
  }

  /**
   * The same with a quote that holds from {@code at} until {@code until}.
   *
   * @param seen what it takes the place of and differs from; absent if it does not
   */
  Draft quoted(Instant at, Instant until, Frozen frozen, @Nullable Frozen seen) {
    return new Draft(
        id,
        customerId,
        type,
        orderNumber,
        answers,
        at,
        until,
        frozen,
        seen,
        quoteNumber + 1,
        ticket,
        createdAt,
        updatedAt);
  }

  /** Whether the quote stands at a moment. */
  boolean holds(Instant now) {
    return quotedAt != null && quotedUntil != null && now.isBefore(quotedUntil);
  }

  /** The moment to judge at: the frozen one while it holds. */
  Instant judgedAt(Instant now) {
    return quotedAt != null && holds(now) ? quotedAt : now;
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
