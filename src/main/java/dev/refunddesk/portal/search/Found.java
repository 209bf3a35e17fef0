package dev.refunddesk.portal.search;

import dev.refunddesk.help.Article;
import dev.refunddesk.kernel.Slice;
import dev.refunddesk.purchase.OrderSearch;
import dev.refunddesk.ticket.work.TicketSearch;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question found.
 *
 * @param staff whether the answers are everybody's, for staff
 */
public record Found(
    String question,
    boolean staff,
    List<Entry> entries,
    Slice<TicketSearch.Hit> tickets,
    List<OrderSearch.Hit> orders,
    List<Article> articles) {

  public boolean isEmpty() {
    return entries.isEmpty() && tickets.items().isEmpty() && orders.isEmpty() && articles.isEmpty();
  }

  /** The address of the next part of the tickets; absent at the end. */
  public @Nullable String next() {
    return tickets.next() == null
        ? null
        : (staff ? "/desk/search?q=" : "/search?q=")
            + URLEncoder.encode(question, StandardCharsets.UTF_8)
            + "&after="
            + tickets.next();
  }
}
