package dev.refunddesk.console.review;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.attachment.Attachment;
import dev.refunddesk.attachment.AttachmentProblem;
import dev.refunddesk.attachment.Attachments;
import dev.refunddesk.identity.Permission;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.payout.Payouts;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.ticket.Decisions;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketEntry;
import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.ticket.TicketProblem;
import dev.refunddesk.ticket.Tickets;
import dev.refunddesk.view.Conversation;
import dev.refunddesk.view.Verdicts;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the review of a ticket shows. */
@Component
class ReviewPages {

  private final Tickets tickets;
  private final Decisions decisions;
  private final Attention attention;
  private final Attachments attachments;
  private final OrderFacts orders;
  private final Payouts payouts;
  private final UpstreamViews upstreams;
  private final Letters letters;

  ReviewPages(
      Tickets tickets,
      Decisions decisions,
      Attention attention,
      Attachments attachments,
      OrderFacts orders,
      Payouts payouts,
      UpstreamViews upstreams,
      Letters letters) {
    this.tickets = tickets;
    this.decisions = decisions;
    this.attention = attention;
    this.attachments = attachments;
    this.orders = orders;
    this.payouts = payouts;
    this.upstreams = upstreams;
    this.letters = letters;
  }

  /**
   * A decision, or a reply, in the making.
   *
   * @param open which decision; absent before a choice
   * @param late whether somebody else has changed the ticket meanwhile
   */
  record Making(
      @Nullable String open, DecisionForm form, String reply, boolean late, FormErrors errors) {

    /** Of the decision that is open, with nothing wrong so far. */
    static Making of(@Nullable String open, DecisionForm form) {
      return new Making(open, form, "", false, FormErrors.none());
    }

    /** Of a reply that could not be sent. */
    static Making reply(String text, FormErrors errors) {
      return new Making(null, DecisionForm.EMPTY, text, false, errors);
    }

    Making afterSomebodyElse() {
      return new Making(open, form, reply, true, errors);
    }
  }

  Ticket find(String typed) {
    return TicketNumber.read(typed)
        .map(tickets::get)
        .orElseThrow(() -> new Refusal(TicketProblem.NOT_FOUND, typed));
  }

  /** What the order was paid in, which is what goes back. */
  Currency currency(Ticket ticket) {
    return orders.currency(ticket);
  }

  ReviewPage of(Ticket ticket, Making making, Frame frame) {
    var assessment = tickets.assessment(ticket.number());
    var due = ticket.due();
    var entries = tickets.timelineForStaff(ticket.number());
    var conversation = conversation(ticket, entries, frame);
    return new ReviewPage(
        ticket,
        assessment.map(given -> Verdicts.of(given, null, frame.texts())).orElse(null),
        assessment.map(Assessment::findings).orElse(List.of()),
        assessment.flatMap(told -> orders.recomputed(ticket, told, frame.texts())).orElse(null),
        assessment.flatMap(given -> upstreams.of(ticket, given, frame)).orElse(null),
        orders.find(ticket).orElse(null),
        conversation.of(entries),
        payouts.list(ticket.number().value()),
        attention.onIt(ticket, frame.signedIn().id()),
        attention.aside(ticket, frame.now()),
        letters.approval(ticket),
        making.open(),
        making.form(),
        making.reply(),
        letters.macros(),
        due == null ? ticket.isRefund() : decisions.needsSecond(ticket, due),
        barred(ticket, frame),
        making.late() ? change(since(making.form(), ticket, entries), conversation) : null,
        making.errors());
  }

  /** Another person hears an appeal, and another one agrees. */
  private static @Nullable String barred(Ticket ticket, Frame frame) {
    var me = frame.signedIn();
    var decider = ticket.decider();
    var mine = decider != null && decider.id().equals(me.id());
    return switch (ticket.status()) {
      case APPEALED -> mine ? refusal(TicketProblem.DECIDED_BEFORE, ticket, frame) : null;
      case AWAITING_APPROVAL ->
          mine
              ? refusal(TicketProblem.OWN_DECISION, ticket, frame)
              : me.may(Permission.APPROVE_SECOND.name()) ? null : frame.t("review.second.others");
      default -> null;
    };
  }

  private static String refusal(TicketProblem why, Ticket ticket, Frame frame) {
    return frame.texts().refusal(new Refusal(why, ticket.number().value()));
  }

  /** What has happened since the form was drawn: each change of a ticket is one entry. */
  private static List<TicketEntry> since(
      DecisionForm form, Ticket ticket, List<TicketEntry> entries) {
    var changes = Math.clamp(ticket.version() - form.seen(), 1, entries.size());
    return entries.subList(entries.size() - changes, entries.size());
  }

  private static ReviewPage.Change change(List<TicketEntry> entries, Conversation conversation) {
    var latest = entries.getLast();
    var news = conversation.of(entries);
    return new ReviewPage.Change(conversation.author(latest.by()), latest.at(), news);
  }

  private Conversation conversation(Ticket ticket, List<TicketEntry> entries, Frame frame) {
    var ids = entries.stream().flatMap(entry -> entry.files().stream()).toList();
    var files = ids.isEmpty() ? List.<Attachment>of() : attachments.listAll(ids);
    return new Conversation(
        ticket,
        null,
        files.stream().collect(Collectors.toMap(Attachment::id, Function.identity())),
        "/desk/tickets/" + ticket.number() + "/files/",
        frame.texts());
  }

  Answer file(Ticket ticket, UUID id) {
    var entries = tickets.timelineForStaff(ticket.number());
    if (entries.stream().map(TicketEntry::files).noneMatch(files -> files.contains(id))) {
      throw new Refusal(AttachmentProblem.UNKNOWN, id);
    }
    var file = attachments.open(id);
    return new Answer.File(file.name(), file.type().mediaType(), file.size(), file.content());
  }
}
