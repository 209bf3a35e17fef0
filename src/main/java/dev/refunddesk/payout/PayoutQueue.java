package dev.refunddesk.payout;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Slice;
import dev.refunddesk.platform.RecordRow;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What finance sees: payouts to come, under way, failed, arrived. */
@Component
public class PayoutQueue {

  private static final int PAGE = 50;

  private final JdbcClient db;

  PayoutQueue(JdbcClient db) {
    this.db = db;
  }

  /** The lists, in the order of a payout's life; named by {@code payout.tab.<NAME>}. */
  public enum Tab {
    TO_PAY,
    UNDER_WAY,
    FAILED,
    ARRIVED;

    public Set<PayoutStatus> statuses() {
      return switch (this) {
        case TO_PAY -> Set.of(PayoutStatus.SCHEDULED);
        case UNDER_WAY -> Set.of(PayoutStatus.SENT, PayoutStatus.WAITING, PayoutStatus.UNKNOWN);
        case FAILED -> Set.of(PayoutStatus.DECLINED);
        case ARRIVED -> Set.of(PayoutStatus.SETTLED);
      };
    }
  }

  /** How much is in one state, in one currency. */
  public record Total(PayoutStatus status, Money amount, long payouts) {}

  /** What has not ended, by state and currency. */
  public List<Total> totals() {
    return db.sql(
            """
            select status, sum(amount_minor)::bigint as amount_minor, amount_currency,
              count(*) as payouts
            from payout.payout
            where status in ('SCHEDULED', 'SENT', 'WAITING', 'UNKNOWN', 'DECLINED')
            group by status, amount_currency
            order by amount_currency, status
            """)
        .query(RecordRow.of(Total.class))
        .list();
  }

  /**
   * Some of a list: what has ended newest first, all else by its promise, the earliest first.
   *
   * @param after the reference of the last row seen; absent for the start
   */
  public Slice<Payout> page(Tab tab, @Nullable String after) {
    var rows = tab == Tab.ARRIVED ? arrived(after) : open(tab, after);
    return Slice.of(rows, PAGE, Payout::reference);
  }

  private List<Payout> open(Tab tab, @Nullable String after) {
    return db.sql(
            """
            select payout.* from payout.payout
            where status in (:statuses)
              and (:after::text is null or (promised_on, reference) > (
                select promised_on, reference from payout.payout where reference = :after))
            order by promised_on, reference limit :count
            """)
        .param("statuses", tab.statuses())
        .param("after", after)
        .param("count", PAGE + 1)
        .query(RecordRow.of(Payout.class))
        .list();
  }

  private List<Payout> arrived(@Nullable String after) {
    return db.sql(
            """
            select payout.* from payout.payout
            where status = 'SETTLED'
              and (:after::text is null or (settled_at, reference) < (
                select settled_at, reference from payout.payout where reference = :after))
            order by settled_at desc, reference desc limit :count
            """)
        .param("after", after)
        .param("count", PAGE + 1)
        .query(RecordRow.of(Payout.class))
        .list();
  }

  /**
   * A channel that sends nothing for now.
   *
   * @param reason in the words of whoever switched it off
   */
  public record Pause(ChannelKind channel, String reason, Instant at, Actor by) {}

  /** The channels that are switched off. */
  public List<Pause> pauses() {
    return db.sql("select channel, reason, at, by_kind, by_id, by_name from payout.pause")
        .query(RecordRow.of(Pause.class))
        .list();
  }
}
