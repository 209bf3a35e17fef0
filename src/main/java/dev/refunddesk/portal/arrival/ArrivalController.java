package dev.refunddesk.portal.arrival;

import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketAction;
import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.ticket.TicketProblem;
import dev.refunddesk.ticket.Tickets;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The answers to the question whether the money has arrived (钱到账了吗？). */
@Controller
@RequestMapping("/tickets/{number}")
class ArrivalController {

  private final Tickets tickets;
  private final Arrivals arrivals;

  ArrivalController(Tickets tickets, Arrivals arrivals) {
    this.tickets = tickets;
    this.arrivals = arrivals;
  }

  @PostMapping("/not-arrived")
  Answer notArrived(
      @AuthenticationPrincipal SignedIn me, @PathVariable String number, Frame frame) {
    var traced = arrivals.trace(find(me, number), me.asCustomer());
    var due = traced.dueAt() == null ? "" : frame.texts().deadline(traced.dueAt());
    return back(traced).with("portal.flash.traced", due);
  }

  /** The money is there, so nothing is left to do. */
  @PostMapping("/arrived")
  Answer arrived(@AuthenticationPrincipal SignedIn me, @PathVariable String number) {
    var ticket = find(me, number);
    return back(tickets.perform(ticket.number(), new TicketAction.Close(me.asCustomer())))
        .with("portal.flash.arrived");
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
