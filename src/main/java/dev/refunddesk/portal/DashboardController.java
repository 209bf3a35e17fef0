package dev.refunddesk.portal;

import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.ticket.TicketStatus;
import dev.refunddesk.ticket.work.CustomerTickets;
import dev.refunddesk.ticket.work.CustomerTickets.Tab;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The dashboard (仪表盘): what waits for me, where my money is, what I can get back. */
@Controller
class DashboardController {

  private static final int TICKETS = 4;
  private static final int SERVICES = 3;

  private final CustomerTickets tickets;
  private final OwnServices services;
  private final Templates templates;

  DashboardController(CustomerTickets tickets, OwnServices services, Templates templates) {
    this.tickets = tickets;
    this.services = services;
    this.templates = templates;
  }

  @GetMapping("/")
  Answer home(@AuthenticationPrincipal @Nullable SignedIn me) {
    if (me == null) {
      return Answer.seeOther("/login");
    }
    return Answer.seeOther(me.isStaff() ? "/desk" : "/dashboard");
  }

  @GetMapping("/dashboard")
  JteModel show(@AuthenticationPrincipal SignedIn me, Frame frame) {
    var open = tickets.page(me.id(), Tab.OPEN, null, TICKETS).items();
    var waiting =
        open.stream()
            .filter(ticket -> ticket.status() == TicketStatus.WAITING_ON_CUSTOMER)
            .toList();
    var money = open.stream().filter(ticket -> !waiting.contains(ticket)).toList();
    var own = services.page(me.account(), null, SERVICES).items();
    return templates.portalDashboard(frame, new Dashboard(waiting, money, own));
  }
}
