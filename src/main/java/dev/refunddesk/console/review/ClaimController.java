package dev.refunddesk.console.review;

import dev.refunddesk.console.review.Claims.Claim;
import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.ticket.TicketAction;
import dev.refunddesk.ticket.Tickets;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes several tickets of the queue at once; each is taken or not for itself. */
@Controller
class ClaimController {

  private static final int MOST = 50;

  private final ReviewPages pages;
  private final Tickets tickets;
  private final Templates templates;

  ClaimController(ReviewPages pages, Tickets tickets, Templates templates) {
    this.pages = pages;
    this.tickets = tickets;
    this.templates = templates;
  }

  @PostMapping("/desk/queue/claims")
  Answer claim(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(name = "ticket", required = false) List<String> chosen,
      Frame frame) {
    if (chosen == null) {
      return Answer.seeOther("/desk/queue").with("review.flash.none-chosen");
    }
    var claims =
        chosen.stream().distinct().limit(MOST).map(each -> claim(each, me, frame)).toList();
    return Answer.page(templates.consoleReviewClaims(frame, new Claims(claims)));
  }

  private Claim claim(String number, SignedIn me, Frame frame) {
    try {
      tickets.perform(pages.find(number).number(), new TicketAction.Claim(me.actor()));
      return new Claim(number, null);
    } catch (Refusal refusal) {
      return new Claim(number, frame.texts().refusal(refusal));
    }
  }
}
