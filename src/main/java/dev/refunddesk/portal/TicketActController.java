package dev.refunddesk.portal;

import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketAction;
import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.ticket.TicketProblem;
import dev.refunddesk.ticket.TicketStatus;
import dev.refunddesk.ticket.Tickets;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What a customer does to an own ticket. */
@Controller
@RequestMapping("/tickets/{number}")
class TicketActController {

  private static final Set<String> URGENCIES = Set.of("BUSINESS", "ACCOUNT", "OTHER");

  private final Tickets tickets;
  private final TicketPages pages;
  private final Uploads uploads;
  private final Templates templates;

  TicketActController(Tickets tickets, TicketPages pages, Uploads uploads, Templates templates) {
    this.tickets = tickets;
    this.pages = pages;
    this.uploads = uploads;
    this.templates = templates;
  }

  /** A message, or what was asked for; a closed ticket is reopened by it. */
  @PostMapping("/messages")
  Answer message(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String number,
      Message message,
      Frame frame) {
    var ticket = find(me, number);
    var folder = TicketPages.folder(ticket);
    var errors = FormErrors.none();
    uploads.keep(
        folder,
        message.files(),
        me.asCustomer(),
        new Uploads.Report("files", errors, frame.texts()));
    if (errors.isEmpty() && message.words().isBlank() && uploads.list(folder).isEmpty()) {
      errors.add("text", frame.t("portal.reply.empty"));
    }
    if (!errors.isEmpty()) {
      return Answer.invalid(page(ticket, message, errors, frame));
    }
    var files = uploads.hand(folder, "ticket:" + ticket.number());
    try {
      tickets.perform(ticket.number(), act(ticket, me, message.words().strip(), files));
    } catch (Refusal refusal) {
      errors.add("text", frame.texts().refusal(refusal));
      var page = page(ticket, message, errors, frame);
      return Answer.of(refusal.type().status(), page);
    }
    return back(ticket).with("portal.flash.sent");
  }

  /** Takes a file out of a message that is not sent yet; what is typed stays. */
  @PostMapping("/messages/files/{file}/delete")
  Answer removeFile(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String number,
      @PathVariable UUID file,
      Message message,
      Frame frame) {
    var ticket = find(me, number);
    uploads.remove(file, TicketPages.folder(ticket));
    return Answer.page(page(ticket, message, FormErrors.none(), frame));
  }

  private JteModel page(Ticket ticket, Message message, FormErrors errors, Frame frame) {
    var page = pages.of(ticket, frame).with(message.words(), errors);
    return templates.portalTicketShow(frame, page);
  }

  private static TicketAction act(Ticket ticket, SignedIn me, String text, List<UUID> files) {
    if (ticket.status() == TicketStatus.WAITING_ON_CUSTOMER) {
      return new TicketAction.Answer(me.asCustomer(), text, files);
    }
    return ticket.status() == TicketStatus.CLOSED
        ? new TicketAction.Reopen(me.asCustomer(), text, files)
        : new TicketAction.Reply(me.asCustomer(), text, files);
  }

  /** What a message form brings. */
  record Message(@Nullable String text, @Nullable List<MultipartFile> files) {

    String words() {
      return text == null ? "" : text;
    }
  }

  @PostMapping("/nudge")
  Answer nudge(@AuthenticationPrincipal SignedIn me, @PathVariable String number, Frame frame) {
    var ticket = find(me, number);
    var nudged = tickets.perform(ticket.number(), new TicketAction.Nudge(me.asCustomer()));
    var due = nudged.dueAt() == null ? "" : frame.texts().deadline(nudged.dueAt());
    return back(ticket).with("portal.flash.nudged", due);
  }

  @GetMapping("/urgent")
  Answer askUrgent(@AuthenticationPrincipal SignedIn me, @PathVariable String number, Frame frame) {
    return Answer.page(templates.portalTicketUrgent(frame, find(me, number), FormErrors.none()));
  }

  @PostMapping("/urgent")
  Answer urgent(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String why,
      Frame frame) {
    var ticket = find(me, number);
    if (!URGENCIES.contains(why)) {
      var errors = FormErrors.none().add("why", frame.t("portal.urgent.required"));
      return Answer.invalid(templates.portalTicketUrgent(frame, ticket, errors));
    }
    var urgent =
        tickets.perform(ticket.number(), new TicketAction.MarkUrgent(me.asCustomer(), why));
    var due = urgent.dueAt() == null ? "" : frame.texts().deadline(urgent.dueAt());
    return back(ticket).with("portal.flash.urgent", due);
  }

  @GetMapping("/cancel")
  Answer askCancel(@AuthenticationPrincipal SignedIn me, @PathVariable String number, Frame frame) {
    return Answer.page(templates.portalTicketCancel(frame, find(me, number)));
  }

  @PostMapping("/cancel")
  Answer cancel(@AuthenticationPrincipal SignedIn me, @PathVariable String number) {
    var ticket = find(me, number);
    tickets.perform(ticket.number(), new TicketAction.Withdraw(me.asCustomer()));
    return back(ticket).with("portal.flash.cancelled");
  }

  @GetMapping({"/appeal", "/appeal/files/{file}/delete"})
  Answer askAppeal(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String number,
      @RequestParam(required = false) @Nullable String point,
      Frame frame) {
    var form = new AppealForm(point, null, null);
    return Answer.page(templates.portalTicketAppeal(frame, page(find(me, number), form)));
  }

  @PostMapping("/appeal")
  Answer appeal(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String number,
      AppealForm form,
      Frame frame) {
    var ticket = find(me, number);
    var folder = TicketPages.folder(ticket);
    var errors = form.check(frame.texts());
    uploads.keep(
        folder, form.files(), me.asCustomer(), new Uploads.Report("files", errors, frame.texts()));
    if (!errors.isEmpty()) {
      var page = page(ticket, form).with(errors);
      return Answer.invalid(templates.portalTicketAppeal(frame, page));
    }
    var files = uploads.hand(folder, "ticket:" + ticket.number());
    tickets.perform(
        ticket.number(),
        new TicketAction.Appeal(me.asCustomer(), form.chosen(), form.words().strip(), files));
    return back(ticket).with("portal.flash.appealed");
  }

  /** Takes a file out of an objection that is not made yet; what is typed stays. */
  @PostMapping("/appeal/files/{file}/delete")
  Answer removeAppealFile(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String number,
      @PathVariable UUID file,
      AppealForm form,
      Frame frame) {
    var ticket = find(me, number);
    uploads.remove(file, TicketPages.folder(ticket));
    return Answer.page(templates.portalTicketAppeal(frame, page(ticket, form)));
  }

  private AppealForm.Page page(Ticket ticket, AppealForm form) {
    var removals = "/tickets/" + ticket.number() + "/appeal/files";
    var files = uploads.views(TicketPages.folder(ticket), removals);
    return new AppealForm.Page(ticket, form, files, FormErrors.none());
  }

  private static Answer.SeeOther back(Ticket ticket) {
    return Answer.seeOther("/tickets/" + ticket.number());
  }

  private Ticket find(SignedIn me, String typed) {
    return TicketNumber.read(typed)
        .map(number -> tickets.getOf(me.asCustomer(), number))
        .orElseThrow(() -> new Refusal(TicketProblem.NOT_FOUND, typed));
  }
}
