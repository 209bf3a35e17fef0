package dev.refunddesk.portal;

import dev.refunddesk.draft.Drafts;
import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.ticket.TicketProblem;
import dev.refunddesk.ticket.TicketType;
import gg.jte.generated.precompiled.Templates;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing what a new ticket is about, and which order. */
@Controller
@RequestMapping("/tickets/new")
class NewTicketController {

  private static final int ORDERS = 20;

  private final OwnServices services;
  private final Drafts drafts;
  private final Templates templates;

  NewTicketController(OwnServices services, Drafts drafts, Templates templates) {
    this.services = services;
    this.drafts = drafts;
    this.templates = templates;
  }

  @GetMapping
  Answer show(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "refund") String type,
      Frame frame) {
    var form = new Choice(type, null, null);
    return Answer.page(templates.portalDraftChoose(frame, page(me, form, FormErrors.none())));
  }

  @PostMapping
  Answer create(@AuthenticationPrincipal SignedIn me, Choice form, Frame frame) {
    if (form.chosenType() != TicketType.REFUND) {
      var draft = drafts.start(me.account(), form.chosenType(), null);
      return Answer.seeOther("/tickets/new/" + draft.id());
    }
    if (form.orderNumber().isEmpty()) {
      return again(me, form, frame.t("portal.choose.required"), frame);
    }
    try {
      var subject = frame.t("portal.draft.subject-default");
      var draft = drafts.startRefund(me.account(), form.orderNumber(), subject);
      return Answer.seeOther("/tickets/new/" + draft.id());
    } catch (Refusal refusal) {
      return refused(me, form, refusal, frame);
    }
  }

  /** An order with a refund under way leads to its ticket. */
  private Answer refused(SignedIn me, Choice form, Refusal refusal, Frame frame) {
    if (refusal.type() == TicketProblem.ORDER_HAS_OPEN_TICKET) {
      return Answer.seeOther("/tickets/" + refusal.details().getLast())
          .with("portal.flash.choose.under-way");
    }
    return again(me, form, frame.texts().refusal(refusal), frame);
  }

  private Answer again(SignedIn me, Choice form, String words, Frame frame) {
    var errors = FormErrors.none().add("other", words);
    return Answer.invalid(templates.portalDraftChoose(frame, page(me, form, errors)));
  }

  private ChoosePage page(SignedIn me, Choice form, FormErrors errors) {
    var own = services.page(me.account(), null, ORDERS).items();
    return new ChoosePage(own, form.chosenType(), form.order(), form.other(), errors);
  }

  /**
   * What the form brings.
   *
   * @param order the order chosen from the list
   * @param other an order typed in; goes before the list
   */
  record Choice(@Nullable String type, @Nullable String order, @Nullable String other) {

    TicketType chosenType() {
      var name = Objects.requireNonNullElse(type, "").toUpperCase(Locale.ROOT);
      return Arrays.stream(TicketType.values())
          .filter(each -> each.name().equals(name))
          .findFirst()
          .orElse(TicketType.REFUND);
    }

    String orderNumber() {
      var typed = Objects.requireNonNullElse(other, "").strip();
      return typed.isEmpty() ? Objects.requireNonNullElse(order, "").strip() : typed;
    }
  }
}
