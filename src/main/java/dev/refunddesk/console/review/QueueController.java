package dev.refunddesk.console.review;

import dev.refunddesk.calendar.Calendars;
import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.policy.Verdict;
import dev.refunddesk.ticket.work.TicketQueue;
import dev.refunddesk.ticket.work.TicketQueue.Filter;
import dev.refunddesk.ticket.work.TicketQueue.View;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue (工单队列): whatever is due first stands first. */
@Controller
class QueueController {

  private static final int PAGE = 50;
  private static final int HOME = 10;

  private final TicketQueue queue;
  private final Calendars calendars;
  private final Templates templates;

  QueueController(TicketQueue queue, Calendars calendars, Templates templates) {
    this.queue = queue;
    this.calendars = calendars;
    this.templates = templates;
  }

  /** The desk's home: what is mine, and what is due next. */
  @GetMapping("/desk")
  JteModel home(@AuthenticationPrincipal SignedIn me, Frame frame) {
    var mine = queue.page(new Filter(View.MINE, me.id(), null, null, null), frame.now(), HOME);
    var ours = queue.page(new Filter(View.OURS, me.id(), null, null, null), frame.now(), HOME);
    return templates.consoleReviewHome(
        frame,
        new DeskHome(
            mine.items(), ours.items(), queue.counts(me.id(), frame.now()), missingYear(frame)));
  }

  /** The year whose holidays should be known by now, as dates are promised into it. */
  private @Nullable Integer missingYear(Frame frame) {
    var today = LocalDate.ofInstant(frame.now(), frame.texts().zone());
    return calendars.current().missingYear(today).orElse(null);
  }

  @GetMapping("/desk/approvals")
  Answer approvals() {
    return Answer.seeOther("/desk/queue?view=second");
  }

  @GetMapping("/desk/queue")
  JteModel index(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(defaultValue = "ours") String view,
      @RequestParam(required = false) @Nullable String platform,
      @RequestParam(required = false) @Nullable String verdict,
      @RequestParam(required = false) @Nullable String after,
      Frame frame) {
    var filter = new Filter(view(view), me.id(), blank(platform), verdict(verdict), blank(after));
    var rows = queue.page(filter, frame.now(), PAGE);
    var counts = queue.counts(me.id(), frame.now());
    var page = new QueuePage(filter, rows, counts, missingYear(frame));
    return templates.consoleReviewQueue(frame, page);
  }

  private static View view(String name) {
    return Arrays.stream(View.values())
        .filter(view -> view.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElse(View.OURS);
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static @Nullable Verdict verdict(@Nullable String name) {
    return Optional.ofNullable(blank(name))
        .flatMap(given ->
            Arrays.stream(Verdict.values()).filter(v -> v.name().equals(given)).findFirst())
        .orElse(null);
  }
}
