package dev.refunddesk.purchase;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.RecordRow;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What went back by each tender. */
@Repository
class RefundStore {

  private final JdbcClient db;
  private final InstantSource clock;

  RefundStore(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  void record(String tenderId, Money amount, String reference) {
    if (!add(tenderId, amount, reference) && !isKnown(tenderId, amount, reference)) {
      throw new Refusal(PurchaseProblem.REFUND_DIFFERS, reference);
    }
  }

  List<Tender.Refund> list(String email, Instant since) {
    return db.sql(
            """
            select r.reference, o.number as order_number, r.tender_id, r.amount_minor, r.currency,
              r.refunded_at
            from purchase."order" o
            join purchase.tender t on t.order_number = o.number
            join purchase.refund r on r.tender_id = t.id
            where o.customer_email = :email and r.refunded_at >= :since
            order by r.refunded_at desc, r.reference
            """)
        .param("email", email)
        .param("since", since)
        .query(RecordRow.of(Tender.Refund.class))
        .list();
  }

  List<Tender.Refunded> latest(String email, int count) {
    return db.sql(
            """
            select o.number as order_number, o.service_platform as platform,
              o.service_product_kind as product_kind, r.refunded_at,
              not exists (
                select from purchase.tender other
                where other.order_number = o.number and other.kind <> 'VOUCHER'
                  and other.refunded_minor < other.paid_minor) as whole
            from purchase."order" o
            join purchase.tender t on t.order_number = o.number
            join purchase.refund r on r.tender_id = t.id
            where o.customer_email = :email
            order by r.refunded_at desc, r.reference
            limit :count
            """)
        .param("email", email)
        .param("count", count)
        .query(RecordRow.of(Tender.Refunded.class))
        .list();
  }

  /** The constraint of the table is what keeps refunds within what was paid. */
  private boolean add(String tenderId, Money amount, String reference) {
    try {
      return db.sql(
                  """
                  with added as (
                    insert into purchase.refund (reference, tender_id, amount_minor, currency,
                      refunded_at)
                    values (:reference, :tender, :amount.minor, :amount.currency, :now)
                    on conflict (reference) do nothing
                    returning tender_id, amount_minor)
                  update purchase.tender t set refunded_minor = t.refunded_minor + a.amount_minor
                  from added a where t.id = a.tender_id
                  """)
              .param("reference", reference)
              .param("tender", tenderId)
              .param("amount", amount)
              .param("now", clock.instant())
              .update()
          == 1;
    } catch (DataIntegrityViolationException tooMuch) {
      throw new Refusal(PurchaseProblem.REFUND_TOO_MUCH, tenderId, amount);
    }
  }

  private boolean isKnown(String tenderId, Money amount, String reference) {
    return db.sql(
            """
            select exists(
              select from purchase.refund
              where reference = :reference and tender_id = :tender
                and amount_minor = :amount.minor and currency = :amount.currency)
            """)
        .param("reference", reference)
        .param("tender", tenderId)
        .param("amount", amount)
        .query(Boolean.class)
        .single();
  }
}
