package dev.refunddesk.ticket;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a ticket's timeline; never changed once written.
 *
 * @param kind what happened: {@code OPEN}, or the kind of the action
 * @param internal whether customers do not see it
 * @param text what was written, as the other side reads it
 * @param topic the point, clause, reason or reference it is about
 * @param note what only staff read beside it
 * @param amount the money it is about
 * @param dueAt the deadline it set
 * @param files attachments that belong to it
 */
public record TicketEntry(
    long id,
    TicketNumber ticket,
    String kind,
    Actor by,
    Instant at,
    boolean internal,
    @Nullable String text,
    @Nullable String topic,
    @Nullable String note,
    @Nullable Money amount,
    @Nullable Instant dueAt,
    List<UUID> files) {

  /** The entry an action leaves behind. */
  static TicketEntry of(Ticket after, TicketAction action) {
    var blank = blank(after, action);
    return switch (action) {
      case TicketAction.Ask ask -> blank.with(ask.request(), null);
      case TicketAction.Answer answer -> blank.with(answer.text(), null).with(answer.files());
      case TicketAction.Approve approve ->
          blank.with(approve.reason(), null).with(approve.amount());
      case TicketAction.SendBack sendBack -> blank.with(sendBack.reason(), null);
      case TicketAction.Reject reject ->
          blank.with(reject.explanation(), reject.clause()).withNote(reject.internal());
      case TicketAction.Appeal appeal ->
          blank.with(appeal.text(), appeal.point()).with(appeal.files());
      case TicketAction.Sent sent -> blank.with(null, sent.providerReference());
      case TicketAction.Paid paid -> blank.with(paid.amount());
      case TicketAction.PayoutFailed failed -> blank.with(failed.reason(), null);
      case TicketAction.Reopen reopen -> blank.with(reopen.text(), null).with(reopen.files());
      case TicketAction.Reply reply -> blank.with(reply.text(), null).with(reply.files());
      case TicketAction.Note note -> blank.with(note.text(), null);
      case TicketAction.MarkUrgent urgent -> blank.with(null, urgent.why());
      case TicketAction.NotArrived late -> blank.with(null, late.reference());
      case TicketAction.Claim _,
          TicketAction.Confirm _,
          TicketAction.Undo _,
          TicketAction.Withdraw _,
          TicketAction.Close _,
          TicketAction.Expire _,
          TicketAction.Nudge _,
          TicketAction.Late _ ->
          blank;
    };
  }

  private static TicketEntry blank(Ticket after, TicketAction action) {
    var internal = action instanceof TicketAction.Note || action instanceof TicketAction.SendBack;
    return new TicketEntry(
        0,
        after.number(),
        action.kind(),
        action.by(),
        after.updatedAt(),
        internal,
        null,
        null,
        null,
        null,
        after.dueAt(),
        List.of());
  }

  private TicketEntry with(@Nullable String newText, @Nullable String newTopic) {
    return new TicketEntry(
        id, ticket, kind, by, at, internal, newText, newTopic, note, amount, dueAt, files);
  }

  private TicketEntry with(Money newAmount) {
    return new TicketEntry(
        id, ticket, kind, by, at, internal, text, topic, note, newAmount, dueAt, files);
  }

  private TicketEntry with(List<UUID> newFiles) {
    return new TicketEntry(
        id, ticket, kind, by, at, internal, text, topic, note, amount, dueAt, newFiles);
  }

  private TicketEntry withNote(@Nullable String newNote) {
    return new TicketEntry(
        id, ticket, kind, by, at, internal, text, topic, newNote, amount, dueAt, files);
  }
}
