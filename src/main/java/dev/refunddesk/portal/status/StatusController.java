package dev.refunddesk.portal.status;

import dev.refunddesk.lookup.Lookups;
import dev.refunddesk.lookup.Lookups.Guess;
import dev.refunddesk.lookup.Lookups.Wish;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.platform.web.Network;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.Tickets;
import dev.refunddesk.view.Progress;
import dev.refunddesk.view.Statuses;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How a ticket stands, without signing in (工单进度查询). */
@Controller
@RequestMapping("/status")
class StatusController {

  private static final String CODE = "code";

  private final Lookups lookups;
  private final Tickets tickets;
  private final Templates templates;

  StatusController(Lookups lookups, Tickets tickets, Templates templates) {
    this.lookups = lookups;
    this.tickets = tickets;
    this.templates = templates;
  }

  /** The handle is in the address, so the address goes nowhere. */
  @ModelAttribute
  void keepHandle(HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
  }

  @GetMapping
  JteModel show(LookupForm form, Frame frame) {
    return templates.portalStatusAsk(frame, form, false, FormErrors.none());
  }

  @PostMapping
  Answer create(LookupForm form, Frame frame, HttpServletRequest request) {
    var errors = form.check(frame);
    if (!errors.isEmpty()) {
      return Answer.invalid(templates.portalStatusAsk(frame, form, false, errors));
    }
    var number = form.ticket().orElseThrow();
    return switch (lookups.ask(number, form.typedEmail(), Network.of(request))) {
      case Wish.Asked(var handle) -> Answer.seeOther("/status/" + handle);
      case Wish.TooMany(var until) -> {
        errors.add("number", tooMany(until, frame));
        yield Answer.of(429, templates.portalStatusAsk(frame, form, false, errors));
      }
    };
  }

  @GetMapping("/{handle}")
  Answer look(@PathVariable String handle, Frame frame) {
    if (lookups.isWaiting(handle)) {
      return Answer.page(templates.portalStatusCode(frame, handle, FormErrors.none()));
    }
    return lookups
        .look(handle)
        .map(ticket -> Answer.page(templates.portalStatusShow(frame, page(ticket, frame))))
        .orElseGet(() -> over(frame));
  }

  @PostMapping("/{handle}")
  Answer open(@PathVariable String handle, CodeForm form, Frame frame, HttpServletRequest request) {
    return switch (lookups.open(handle, form.digits(), Network.of(request))) {
      case Guess.Right _ -> Answer.seeOther("/status/" + handle);
      case Guess.Wrong _ -> {
        var errors = FormErrors.none().add(CODE, frame.t("portal.status.wrong-code"));
        yield Answer.invalid(templates.portalStatusCode(frame, handle, errors));
      }
      case Guess.TooMany(var until) -> {
        var errors = FormErrors.none().add(CODE, tooMany(until, frame));
        yield Answer.of(429, templates.portalStatusCode(frame, handle, errors));
      }
      case Guess.Over _ -> over(frame);
    };
  }

  /**
   * What is typed.
   *
   * @param code as mailed, perhaps with blanks or in full width
   */
  record CodeForm(@Nullable String code) {

    String digits() {
      return code == null
          ? ""
          : Normalizer.normalize(code, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    @Override
    public String toString() {
      return "CodeForm[]";
    }
  }

  private StatusPage page(Ticket ticket, Frame frame) {
    var entries = tickets.timeline(ticket.number());
    var assessment = tickets.assessment(ticket.number()).orElse(null);
    return new StatusPage(
        ticket,
        Statuses.nextWithoutNames(ticket, frame.texts()),
        Progress.of(ticket, entries, assessment, frame.texts()));
  }

  private Answer.Page over(Frame frame) {
    var form = new LookupForm(null, null);
    return Answer.of(
        HttpStatus.GONE.value(), templates.portalStatusAsk(frame, form, true, FormErrors.none()));
  }

  private static String tooMany(Instant until, Frame frame) {
    return frame.t("portal.status.too-many", frame.texts().time(until));
  }
}
