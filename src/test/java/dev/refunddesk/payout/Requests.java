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
      new Actor(
          Actor.Kind.STAFF, UUID.fromString("00000000-0000-7000-8000-0000000020ea"), "小周");
  public static final Actor CHEN =
      new Actor(
          Actor.Kind.STAFF, UUID.fromString("00000000-0000-7000-8000-00000000c4e1"), "陈姐");
  public static final String TICKET = "RF260318-7K3QX";

  private static final String ORDER = "VPS-20260315-8842";

  private Requests() {}

  /** 84.64 of the 88.00 she paid from her balance. */
  public static PayoutRequest toBalance() {
    return toBalance(TICKET);
  }

  public static PayoutRequest toBalance(String ticket) {
    return part(ticket, 1, ORDER + "/2#" + ticket, 88_00, 84_64, Payee.balance(LIN, "林晓"));
  }

  /** 961.77 of the 1,000.00 she paid by Alipay. */
  public static PayoutRequest toAlipay() {
    return toAlipay(TICKET);
  }

  public static PayoutRequest toAlipay(String ticket) {
    var payee =
        Payee.payer(Payee.Method.ALIPAY, "林晓", "138****8000", "2026031522001400000000008842");
    return part(ticket, 2, ORDER + "/1#" + ticket, 1_000_00, 961_77, payee);
  }

  /** The same, not to be sent before the moment given. */
  public static PayoutRequest dueAt(Instant moment, PayoutRequest request) {
    return new PayoutRequest(
        request.ticket(),
        request.version(),
        request.part(),
        request.tender(),
        request.paid(),
        request.amount(),
        request.payee(),
        moment,
        request.promisedOn(),
        request.by());
  }

  public static PayoutRequest part(
      String ticket, int part, String tender, long paid, long amount, Payee payee) {
    return new PayoutRequest(
        ticket,
        7,
        part,
        tender,
        Money.of(paid, "CNY"),
        Money.of(amount, "CNY"),
        payee,
        Instant.parse("2026-03-19T03:02:00Z"),
        LocalDate.of(2026, 3, 25),
        ZHOU);
  }
}
