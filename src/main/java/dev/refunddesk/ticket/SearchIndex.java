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

  void add(Ticket ticket, String text) {
    var order = ticket.order();
    var all =
        Stream.of(
                ticket.number().value(),
                ticket.subject(),
                ticket.customer().name(),
                order == null ? "" : order.number() + "\n" + order.serviceName(),
                text)
            .collect(Collectors.joining("\n"));
    db.sql(
            """
            insert into ticket.search (ticket, customer_id, created_at, words)
            values (:t.number, :t.customer.id, :t.createdAt, :words::tsvector)
            """)
        .param("t", ticket)
        .param("words", SearchWords.vector(all))
        .update();
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
