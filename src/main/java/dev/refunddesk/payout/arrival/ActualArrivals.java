package dev.refunddesk.payout.arrival;

import dev.refunddesk.payout.Payee;
import dev.refunddesk.platform.RecordRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When money left and when it arrived, by the way it went. */
@Component
public class ActualArrivals {

  private final JdbcClient db;
  private final ZoneId zone;

  ActualArrivals(JdbcClient db, ZoneId zone) {
    this.db = db;
    this.zone = zone;
  }

  /** So many payouts that left on one day and arrived on another, in days of the shop. */
  public record Journey(Payee.Method method, LocalDate sentOn, LocalDate settledOn, long payouts) {}

  /** What has arrived since a moment. */
  public List<Journey> since(Instant moment) {
    return db.sql(
            """
            select payee_method as method, (sent_at at time zone :zone)::date as sent_on,
              (settled_at at time zone :zone)::date as settled_on, count(*) as payouts
            from payout.payout
            where status = 'SETTLED' and settled_at >= :moment and sent_at is not null
            group by method, sent_on, settled_on
            """)
        .param("zone", zone.getId())
        .param("moment", moment)
        .query(RecordRow.of(Journey.class))
        .list();
  }
}
