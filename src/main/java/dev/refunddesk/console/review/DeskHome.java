package dev.refunddesk.console.review;

import dev.refunddesk.ticket.work.TicketQueue.Counts;
import dev.refunddesk.ticket.work.TicketQueue.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the desk's home shows.
 *
 * @param missingYear the year whose holidays should be known by now; absent if none
 */
public record DeskHome(
    List<Row> mine, List<Row> next, Counts counts, @Nullable Integer missingYear) {

  /** How many wait in a view, up to a hundred. */
  public long count(String view) {
    return switch (view) {
      case "OURS" -> counts.ours();
      case "UNASSIGNED" -> counts.unassigned();
      case "URGENT" -> counts.urgent();
      case "APPEALS" -> counts.appeals();
      case "SECOND" -> counts.second();
      default -> throw new IllegalArgumentException(view + " is not counted");
    };
  }
}
