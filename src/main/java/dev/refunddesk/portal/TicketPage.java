package dev.refunddesk.portal;

import dev.refunddesk.kit.CalcView;
import dev.refunddesk.kit.FileView;
import dev.refunddesk.kit.ProgressView;
import dev.refunddesk.kit.TendersView;
import dev.refunddesk.kit.ThreadItem;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.portal.arrival.Arrival;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ticket's page shows.
 *
 * @param next what happens next, in one sentence
 * @param calculation how the amount came about; absent if there is none
 * @param arrival where the money is; absent while none is to leave
 * @param reply what was typed in the reply and could not be sent
 * @param kept files of a reply that is not sent yet
 */
public record TicketPage(
    Ticket ticket,
    String next,
    ProgressView progress,
    List<ThreadItem> thread,
    @Nullable CalcView calculation,
    @Nullable TendersView tenders,
    @Nullable Arrival arrival,
    String reply,
    List<FileView> kept,
    FormErrors errors) {

  TicketPage with(String typed, FormErrors wrong) {
    return new TicketPage(
        ticket, next, progress, thread, calculation, tenders, arrival, typed, kept, wrong);
  }

  public String path() {
    return "/tickets/" + ticket.number();
  }

  /** Whether some of the money has arrived, so that there is something to state. */
  public boolean hasStatement() {
    return arrival != null && arrival.parts().stream().anyMatch(part -> part.settledAt() != null);
  }

  /** Whether there is anything beside the conversation. */
  public boolean hasSide() {
    return calculation != null || hasStatement();
  }

  public boolean mayNudge() {
    return ticket.status().isOpen() && ticket.status() != TicketStatus.WAITING_ON_CUSTOMER;
  }

  public boolean mayMarkUrgent() {
    return ticket.status().isAwaitingStaff() && !ticket.urgent();
  }

  public boolean mayWithdraw() {
    return ticket.status().canBeWithdrawn();
  }

  public boolean mayAppeal() {
    return ticket.isRefund() && ticket.status() == TicketStatus.REJECTED;
  }

  public boolean mayReply() {
    return ticket.status() != TicketStatus.CLOSED && ticket.status() != TicketStatus.WITHDRAWN;
  }

  public boolean mayReopen() {
    return ticket.status() == TicketStatus.CLOSED;
  }

  public boolean isWaiting() {
    return ticket.status() == TicketStatus.WAITING_ON_CUSTOMER;
  }
}
