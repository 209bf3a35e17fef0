package dev.refunddesk.ticket;

import dev.refunddesk.platform.SearchWords;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the words of tickets where they are found, in the transaction that writes them. */
@Repository
class SearchIndex {

  private final JdbcClient db;

  SearchIndex(JdbcClient db) {
    this.db = db;
  }

  /** The words a new ticket is found by. */
  static String words(Ticket ticket, String text) {
    var order = ticket.order();
    return SearchWords.vector(
        Stream.of(
                ticket.number().value(),
                ticket.subject(),
                ticket.customer().name(),
                order == null ? "" : order.number() + "\n" + order.serviceName(),
                text)
            .collect(Collectors.joining("\n")));
  }

  void append(Ticket ticket, String text) {
    db.sql(
            """
            update ticket.search set words = words || :words::tsvector where ticket = :number
            """)
        .param("number", ticket.number())
        .param("words", SearchWords.vector(text))
        .update();
  }
}
