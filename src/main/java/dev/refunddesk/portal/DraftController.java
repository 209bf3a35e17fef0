package dev.refunddesk.portal;

import dev.refunddesk.draft.Draft;
import dev.refunddesk.draft.Drafts;
import dev.refunddesk.draft.Submission;
import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.ticket.TicketType;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A ticket in the making: verdict, amount and date first, then the form (新建工单). */
@Controller
@RequestMapping("/tickets/new/{id}")
class DraftController {

  private final Drafts drafts;
  private final DraftPages pages;
  private final Uploads uploads;
  private final Templates templates;

  DraftController(Drafts drafts, DraftPages pages, Uploads uploads, Templates templates) {
    this.drafts = drafts;
    this.pages = pages;
    this.uploads = uploads;
    this.templates = templates;
  }

  @GetMapping
  Answer show(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, Frame frame) {
    var draft = drafts.showOf(me.id(), id);
    return draft.ticket() == null
        ? Answer.page(page(draft, FormErrors.none(), frame))
        : Answer.seeOther("/tickets/" + draft.ticket());
  }

  /** Hands the ticket in; pressed twice, it is the same ticket. */
  @PostMapping
  Answer submit(
      @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, DraftForm form, Frame frame) {
    var draft = drafts.getOf(me.id(), id);
    if (draft.ticket() != null) {
      return submitted(draft.ticket().value());
    }
    var errors = form.check(draft.type(), frame.texts());
    keepFiles(me, draft, form, new Uploads.Report("files", errors, frame.texts()));
    if (!errors.isEmpty()) {
      return Answer.invalid(page(drafts.save(draft, form.answers()), errors, frame));
    }
    return switch (drafts.submit(me.account(), id, form.answers(), form.seen())) {
      case Submission.Opened(var ticket) -> submitted(ticket.value());
      case Submission.Changed() -> changed(me, id, frame);
      case Submission.Lacking _ -> lacking(me, id, frame);
    };
  }

  private static Answer submitted(String ticket) {
    return Answer.seeOther("/tickets/" + ticket + "/submitted");
  }

  /** Old and new stand beside each other, and nothing is handed in until the customer says so. */
  private Answer changed(SignedIn me, UUID id, Frame frame) {
    var errors = FormErrors.none().add("verdict", frame.t("portal.draft.changed"));
    return Answer.invalid(page(drafts.getOf(me.id(), id), errors, frame));
  }

  private Answer lacking(SignedIn me, UUID id, Frame frame) {
    var draft = drafts.getOf(me.id(), id);
    var page = pages.of(draft, FormErrors.none(), frame);
    page.needs().forEach(need -> page.errors().add(need.field(), need.words()));
    return Answer.invalid(templates.portalDraftShow(frame, page));
  }

  /** Keeps files and what is typed without handing in; for pages without JavaScript too. */
  @PostMapping("/files")
  Answer addFiles(
      @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, DraftForm form, Frame frame) {
    var draft = drafts.save(drafts.getOf(me.id(), id), form.answers());
    var errors = FormErrors.none();
    keepFiles(me, draft, form, new Uploads.Report("files", errors, frame.texts()));
    return errors.isEmpty()
        ? Answer.seeOther("/tickets/new/" + id + "#files")
        : Answer.invalid(page(draft, errors, frame));
  }

  @PostMapping("/files/{file}/delete")
  Answer removeFile(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable UUID id,
      @PathVariable UUID file,
      DraftForm form) {
    var draft = drafts.save(drafts.getOf(me.id(), id), form.answers());
    uploads.remove(file, draft.folder());
    return Answer.seeOther("/tickets/new/" + id + "#files");
  }

  /** A document that the policy asks for. */
  @PostMapping("/materials/{code}")
  Answer addMaterial(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable UUID id,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable List<MultipartFile> material,
      Frame frame) {
    var draft = drafts.getOf(me.id(), id);
    var errors = FormErrors.none();
    var report = new Uploads.Report("material-" + code, errors, frame.texts());
    uploads.keep(draft.folder(code), material, me.asCustomer(), report);
    return errors.isEmpty()
        ? Answer.seeOther("/tickets/new/" + id)
        : Answer.invalid(page(draft, errors, frame));
  }

  /** Keeps what is typed and shows the verdict that follows from it. */
  @PostMapping("/answers")
  Answer save(
      @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, DraftForm form, Frame frame) {
    var draft = drafts.save(drafts.getOf(me.id(), id), form.answers());
    return Answer.page(page(draft, FormErrors.none(), frame));
  }

  /** Keeps what is typed, and says when it was kept. */
  @PostMapping(path = "/answers", headers = "X-Autosave", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<String> autosave(
      @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, DraftForm form, Frame frame) {
    var draft = drafts.save(drafts.getOf(me.id(), id), form.answers());
    var time = frame.texts().time(draft.updatedAt());
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .body(frame.t("portal.draft.saved", time));
  }

  @PostMapping("/discard")
  Answer discard(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
    drafts.discard(drafts.getOf(me.id(), id));
    return Answer.seeOther("/tickets?tab=open").with("portal.flash.draft.discarded");
  }

  private void keepFiles(SignedIn me, Draft draft, DraftForm form, Uploads.Report report) {
    uploads.keep(draft.folder(), form.files(), me.asCustomer(), report);
  }

  private JteModel page(Draft draft, FormErrors errors, Frame frame) {
    return draft.type() == TicketType.REFUND
        ? templates.portalDraftShow(frame, pages.of(draft, errors, frame))
        : templates.portalDraftQuestion(frame, pages.question(draft, errors));
  }
}
