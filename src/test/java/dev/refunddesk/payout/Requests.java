package dev.refunddesk.payout;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What 小周 approved for 林晓: the tenders of her order VPS-20260315-8842. */
public final class Requests {

  public static final UUID LIN = UUID.fromString("00000000-0000-7000-8000-00000000116e");
  public static final Actor ZHOU =
      new Actor(Actor.Kind.STAFF, UUID.fromString("00000000-0000-7000-8000-0000000020ea"), "小周");
  public static final Actor CHEN =
      new Actor(Actor.Kind.STAFF, UUID.fromString("00000000-0000-7000-8000-00000000c4e1"), "陈姐");
  public static final String TICKET = "RF260318-7K3QX";

  private static final String ORDER = "VPS-20260315-8842";

  private Requests() {}

  /** 84.64 of the 88.00 she paid from her balance. */
  public static PayoutRequest toBalance() {
    return toBalance(TICKET);
  }

  public static PayoutRequest toBalance(String ticket) {
    return part(ticket, ORDER + "/2#" + ticket, 88_00, 84_64);
  }

  /** 961.77 of the 1,000.00 she paid by Alipay. */
  public static PayoutRequest toAlipay() {
    return toAlipay(TICKET);
  }

  public static PayoutRequest toAlipay(String ticket) {
    var payee =
        Payee.payer(Payee.Method.ALIPAY, "林晓", "138****8000", "2026031522001400000000008842");
    return numbered(2, to(payee, part(ticket, ORDER + "/1#" + ticket, 1_000_00, 961_77)));
  }

  /** A part of a refund to her balance, the first of its ticket. */
  public static PayoutRequest part(String ticket, String tender, long paid, long amount) {
    return new PayoutRequest(
        ticket,
        7,
        1,
        tender,
        Money.of(paid, "CNY"),
        Money.of(amount, "CNY"),
        Payee.balance(LIN, "林晓"),
        Instant.parse("2026-03-19T03:02:00Z"),
        LocalDate.of(2026, 3, 25),
        ZHOU);
  }

  /** The same, to somebody else. */
  public static PayoutRequest to(Payee payee, PayoutRequest same) {
    return copy(same.part(), payee, same.dueAt(), same);
  }

  /** The same as another part of its ticket. */
  public static PayoutRequest numbered(int part, PayoutRequest same) {
    return copy(part, same.payee(), same.dueAt(), same);
  }

  /** The same, not to be sent before the moment given. */
  public static PayoutRequest dueAt(Instant moment, PayoutRequest same) {
    return copy(same.part(), same.payee(), moment, same);
  }

  private static PayoutRequest copy(int part, Payee payee, Instant dueAt, PayoutRequest same) {
    return new PayoutRequest(
        same.ticket(),
        same.version(),
        part,
        same.tender(),
        same.paid(),
        same.amount(),
        payee,
        dueAt,
        same.promisedOn(),
        same.by());
  }
}
