package dev.refunddesk.ticket;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.payout.Payee;
import dev.refunddesk.payout.PayoutRequest;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Tender;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A refund just approved, as its payouts need it.
 *
 * @param quoted the parts that were promised, by tender; empty if nothing was
 * @param exceptional when money arrives that nobody promised before
 */
record Grant(
    Ticket ticket,
    Map<String, Assessment.Part> quoted,
    Actor by,
    Instant at,
    LocalDate exceptional) {

  /** How long a decision can be taken back before its money leaves. */
  private static final Duration STAFF_GRACE = Duration.ofSeconds(30);

  private static final Duration AUTOMATIC_GRACE = Duration.ofMinutes(30);

  /** A quoted refund goes back as it was quoted, any other as the order was paid. */
  List<Split.Way> ways(Order order) {
    return order.tenders().stream()
        .filter(tender -> tender.kind() != Tender.Kind.VOUCHER)
        .map(tender -> new Split.Way(tender.id(), weight(tender), tender.refundable()))
        .toList();
  }

  private Money weight(Tender tender) {
    if (quoted.isEmpty()) {
      return tender.paid();
    }
    var part = quoted.get(tender.id());
    return part == null ? Money.zero(tender.paid().currency()) : part.amount();
  }

  /** The payout of one part. */
  PayoutRequest request(Tender tender, Money share, int part) {
    return new PayoutRequest(
        ticket.number().value(),
        ticket.version(),
        part,
        tender.id(),
        tender.paid(),
        share,
        payee(tender),
        at.plus(by.kind() == Actor.Kind.DESK ? AUTOMATIC_GRACE : STAFF_GRACE),
        promised(tender),
        by);
  }

  private LocalDate promised(Tender tender) {
    var part = quoted.get(tender.id());
    return part == null
        ? Objects.requireNonNullElse(ticket.arrivesOn(), exceptional)
        : part.arrivesOn();
  }

  private Payee payee(Tender tender) {
    return switch (tender.kind()) {
      case BALANCE, GIFT, VOUCHER ->
          Payee.balance(ticket.customer().id(), ticket.customer().name());
      case BANK_TRANSFER ->
          Payee.bankAccount(
              ticket.customer().name(),
              Objects.requireNonNullElse(tender.maskedAccount(), ""),
              Objects.requireNonNullElse(tender.detail(), ""));
      case ALIPAY -> payer(Payee.Method.ALIPAY, tender);
      case WECHAT -> payer(Payee.Method.WECHAT, tender);
      case STRIPE -> payer(Payee.Method.STRIPE, tender);
      case PAYPAL -> payer(Payee.Method.PAYPAL, tender);
    };
  }

  private Payee payer(Payee.Method method, Tender tender) {
    return Payee.payer(
        method,
        ticket.customer().name(),
        Objects.requireNonNullElse(tender.maskedAccount(), ""),
        Objects.requireNonNullElse(tender.transactionId(), ""));
  }
}
