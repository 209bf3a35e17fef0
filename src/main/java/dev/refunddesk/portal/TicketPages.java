package dev.refunddesk.portal;

import dev.refunddesk.attachment.Attachment;
import dev.refunddesk.attachment.AttachmentProblem;
import dev.refunddesk.attachment.Attachments;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.portal.arrival.Arrivals;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketEntry;
import dev.refunddesk.ticket.Tickets;
import dev.refunddesk.view.Conversation;
import dev.refunddesk.view.Progress;
import dev.refunddesk.view.Statuses;
import dev.refunddesk.view.Verdicts;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what the page of a ticket shows. */
@Component
class TicketPages {

  private final Tickets tickets;
  private final Arrivals arrivals;
  private final Attachments attachments;
  private final Uploads uploads;

  TicketPages(Tickets tickets, Arrivals arrivals, Attachments attachments, Uploads uploads) {
    this.tickets = tickets;
    this.arrivals = arrivals;
    this.attachments = attachments;
    this.uploads = uploads;
  }

  TicketPage of(Ticket ticket, Frame frame) {
    var texts = frame.texts();
    var entries = tickets.timeline(ticket.number());
    var assessment = tickets.assessment(ticket.number());
    var promised = assessment.filter(_ -> ticket.quote() != null);
    return new TicketPage(
        ticket,
        Statuses.next(ticket, texts),
        Progress.of(ticket, entries, assessment.orElse(null), texts),
        conversation(ticket, entries, frame).of(entries),
        promised.flatMap(quoted -> Verdicts.calculation(quoted, texts)).orElse(null),
        promised.map(quoted -> Verdicts.tenders(quoted, texts)).orElse(null),
        arrivals.of(ticket).orElse(null),
        "",
        uploads.views(folder(ticket), "/tickets/" + ticket.number() + "/messages/files"),
        FormErrors.none());
  }

  /** Where the files of a message or an appeal are until it is sent. */
  static String folder(Ticket ticket) {
    return "message:" + ticket.number() + ":" + ticket.customer().id();
  }

  private Conversation conversation(Ticket ticket, List<TicketEntry> entries, Frame frame) {
    var ids = entries.stream().flatMap(entry -> entry.files().stream()).toList();
    var files = ids.isEmpty() ? List.<Attachment>of() : attachments.listAll(ids);
    return new Conversation(
        ticket,
        ticket.customer().id(),
        files.stream().collect(Collectors.toMap(Attachment::id, Function.identity())),
        "/tickets/" + ticket.number() + "/files/",
        frame.texts());
  }

  /** A file of the ticket's conversation; any other is as good as not there. */
  Answer file(Ticket ticket, UUID id) {
    var belongs =
        tickets.timeline(ticket.number()).stream().anyMatch(entry -> entry.files().contains(id));
    if (!belongs) {
      throw new Refusal(AttachmentProblem.UNKNOWN, id);
    }
    var file = attachments.open(id);
    return new Answer.File(file.name(), file.type().mediaType(), file.size(), file.content());
  }
}
