package dev.refunddesk.payout;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who hears the news and writes each down, as the ticket does. */
class NewsBoard {

  private final JdbcClient db;

  NewsBoard(JdbcClient db) {
    this.db = db;
  }

  @EventListener
  void on(PayoutChanged news) {
    db.sql("insert into public.news (reference, status) values (:reference, :status)")
        .param("reference", news.reference())
        .param("status", news.status().name())
        .update();
  }
}
