package dev.refunddesk.console.review;

import dev.refunddesk.console.review.ReviewPages.Making;
import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.ticket.work.Leases;
import dev.refunddesk.ticket.work.Snoozes;
import gg.jte.generated.precompiled.Templates;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Puts a ticket aside (搁置) and takes it up again. */
@Controller
@RequestMapping("/desk/tickets/{number}")
class SnoozeController {

  private final Snoozes snoozes;
  private final Leases leases;
  private final ReviewPages pages;
  private final ZoneId zone;
  private final Templates templates;

  SnoozeController(
      Snoozes snoozes, Leases leases, ReviewPages pages, ZoneId zone, Templates templates) {
    this.snoozes = snoozes;
    this.leases = leases;
    this.pages = pages;
    this.zone = zone;
    this.templates = templates;
  }

  @PostMapping("/snooze")
  Answer put(
      @AuthenticationPrincipal SignedIn me,
      @PathVariable String number,
      DecisionForm form,
      Frame frame) {
    var ticket = pages.find(number);
    var making = Making.of("snooze", form);
    try {
      var until = until(form);
      if (until.isPresent()) {
        snoozes.put(ticket, until.get(), me.actor());
        leases.release(ticket.number(), me.actor());
        return Answer.seeOther("/desk/tickets/" + ticket.number() + "/next");
      }
      making.errors().add("until", frame.t("review.until.wrong"));
    } catch (Refusal refusal) {
      making.errors().add("until", frame.texts().refusal(refusal));
    }
    return Answer.invalid(templates.consoleReviewShow(frame, pages.of(ticket, making, frame)));
  }

  private Optional<Instant> until(DecisionForm form) {
    try {
      var typed = Objects.requireNonNullElse(form.until(), "").strip().replace(' ', 'T');
      return Optional.of(LocalDateTime.parse(typed).atZone(zone).toInstant());
    } catch (DateTimeParseException notAMoment) {
      return Optional.empty();
    }
  }

  @PostMapping("/wake")
  Answer end(@PathVariable String number) {
    var ticket = pages.find(number);
    snoozes.end(ticket);
    return Answer.seeOther("/desk/tickets/" + ticket.number()).with("review.flash.awake");
  }
}
