package dev.refunddesk.portal.search;

import dev.refunddesk.help.Article;
import dev.refunddesk.purchase.OrderSearch;
import dev.refunddesk.ticket.work.TicketSearch;
import java.util.List;

/**
 * What a question found.
 *
 * @param staff whether the answers are everybody's, for staff
 */
public record Found(
    String question,
    boolean staff,
    List<TicketSearch.Hit> tickets,
    List<OrderSearch.Hit> orders,
    List<Article> articles) {

  public boolean isEmpty() {
    return tickets.isEmpty() && orders.isEmpty() && articles.isEmpty();
  }
}
