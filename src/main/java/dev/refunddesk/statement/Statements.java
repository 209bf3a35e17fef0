package dev.refunddesk.statement;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.payout.Payout;
import dev.refunddesk.payout.PayoutStatus;
import dev.refunddesk.payout.Payouts;
import dev.refunddesk.platform.Shop;
import dev.refunddesk.platform.TextsSource;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.Tickets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The statements of refunds, as soon as some of the money has arrived. */
@Component
public class Statements {

  private final Tickets tickets;
  private final Payouts payouts;
  private final Purchases purchases;
  private final TextsSource texts;
  private final Shop shop;

  Statements(Tickets tickets, Payouts payouts, Purchases purchases, TextsSource texts, Shop shop) {
    this.tickets = tickets;
    this.payouts = payouts;
    this.purchases = purchases;
    this.texts = texts;
    this.shop = shop;
  }

  private List<Payout> held(Ticket ticket) {
    return payouts.list(ticket.number().value()).stream()
        .filter(each ->
            each.status() != PayoutStatus.CANCELLED && each.status() != PayoutStatus.REPLACED)
        .toList();
  }

  private static boolean hasArrivals(List<Payout> held) {
    return held.stream().anyMatch(each -> each.status() == PayoutStatus.SETTLED);
  }

  /**
   * The statement as a PDF.
   *
   * @throws Refusal {@code statement-nothing-arrived} while no money has arrived
   */
  public byte[] print(Ticket ticket, Language language) {
    return StatementPdf.write(of(ticket, language));
  }

  /** What its file is called. */
  public String fileName(Ticket ticket, Language language) {
    return texts.in(language).t("statement.title") + "-" + ticket.number() + ".pdf";
  }

  Statement of(Ticket ticket, Language language) {
    var held = held(ticket);
    if (!hasArrivals(held)) {
      throw new Refusal(StatementProblem.NOTHING_ARRIVED, ticket.number().value());
    }
    var order = purchases.get(Objects.requireNonNull(ticket.order()).number());
    var record =
        new RefundRecord(
            ticket,
            order,
            tickets.assessment(ticket.number()).filter(_ -> ticket.quote() != null).orElse(null),
            tickets.timeline(ticket.number()),
            held);
    return new StatementWords(record, texts.in(language)).statement(shop.name());
  }
}
