package dev.refunddesk.payout;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.platform.RecordRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What may go back for each tender: what is kept for payouts and what went back, together never
 * more than the tender brought in, as a check of the table sees to as well.
 */
@Component
public class Charges {

  private final JdbcClient db;

  Charges(JdbcClient db) {
    this.db = db;
  }

  /**
   * What a tender may give back, while its row is locked.
   *
   * @param reserved kept for payouts that have not ended
   * @param settled gone back
   */
  record Charge(Money paid, Money reserved, Money settled) {

    boolean hasRoomFor(Money amount) {
      return amount.compareTo(paid.minus(reserved).minus(settled)) <= 0;
    }
  }

  /**
   * Locks the tender's charge until the transaction ends; the first request records what was paid.
   */
  Charge lock(String tender, Money paid) {
    return db.sql(
            """
            insert into payout.charge (tender, paid_minor, paid_currency)
            values (:tender, :paid.minor, :paid.currency)
            on conflict (tender) do update set tender = excluded.tender
            returning paid_minor, reserved_minor, settled_minor, paid_currency as currency
            """)
        .param("tender", tender)
        .param("paid", paid)
        .query(RecordRow.of(Charge.class))
        .single();
  }

  void reserve(String tender, Money amount) {
    change(tender, amount.minor(), 0);
  }

  /** What was kept for a payout has gone back. */
  public void settle(String tender, Money amount) {
    change(tender, -amount.minor(), amount.minor());
  }

  /** What was kept for a payout is free again. */
  void release(String tender, Money amount) {
    change(tender, -amount.minor(), 0);
  }

  private void change(String tender, long reserved, long settled) {
    db.sql(
            """
            update payout.charge set reserved_minor = reserved_minor + :reserved,
              settled_minor = settled_minor + :settled
            where tender = :tender
            """)
        .param("tender", tender)
        .param("reserved", reserved)
        .param("settled", settled)
        .update();
  }
}
