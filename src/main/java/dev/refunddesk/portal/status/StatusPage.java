package dev.refunddesk.portal.status;

import dev.refunddesk.kit.ProgressView;
import dev.refunddesk.ticket.Ticket;

/**
 * How a ticket stands, for somebody who has not signed in.
 *
 * @param next what happens next, in one sentence without names
 */
public record StatusPage(Ticket ticket, String next, ProgressView progress) {

  public String path() {
    return "/tickets/" + ticket.number();
  }
}
