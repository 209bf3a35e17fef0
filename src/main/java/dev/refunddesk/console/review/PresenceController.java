package dev.refunddesk.console.review;

import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.work.Leases;
import dev.refunddesk.ticket.work.Viewers;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who is on a ticket: open pages say so by themselves, so that looking at one writes nothing. */
@Controller
@RequestMapping("/desk/tickets/{number}")
class PresenceController {

  private final ReviewPages pages;
  private final Viewers viewers;
  private final Leases leases;

  PresenceController(ReviewPages pages, Viewers viewers, Leases leases) {
    this.pages = pages;
    this.viewers = viewers;
    this.leases = leases;
  }

  @PostMapping("/presence")
  Answer see(@AuthenticationPrincipal SignedIn me, @PathVariable String number) {
    var ticket = pages.find(number);
    viewers.see(ticket.number(), me.actor());
    return back(ticket);
  }

  /** The first key pressed in a decision or a reply; whoever has the ticket keeps it. */
  @PostMapping("/lease")
  Answer take(@AuthenticationPrincipal SignedIn me, @PathVariable String number) {
    var ticket = pages.find(number);
    viewers.see(ticket.number(), me.actor());
    leases.take(ticket.number(), me.actor());
    return back(ticket);
  }

  @PostMapping("/takeover")
  Answer takeOver(@AuthenticationPrincipal SignedIn me, @PathVariable String number) {
    var ticket = pages.find(number);
    leases.takeOver(ticket.number(), me.actor());
    return back(ticket).with("review.flash.taken");
  }

  private static Answer.SeeOther back(Ticket ticket) {
    return Answer.seeOther("/desk/tickets/" + ticket.number());
  }
}
