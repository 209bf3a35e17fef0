package dev.refunddesk.statement;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.kit.CalcView;
import dev.refunddesk.payout.Payee;
import dev.refunddesk.payout.Payout;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.statement.Statement.Columns;
import dev.refunddesk.statement.Statement.Fact;
import dev.refunddesk.statement.Statement.Line;
import dev.refunddesk.statement.Statement.Way;
import dev.refunddesk.statement.Statement.WayColumns;
import dev.refunddesk.ticket.TicketEntry;
import dev.refunddesk.view.Verdicts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Puts a refund into the words of one language. */
record StatementWords(RefundRecord refund, Texts texts) {

  Statement statement(Text shop) {
    var total = refund.granted();
    return new Statement(
        texts.language(),
        texts.t(shop),
        texts.t("statement.title"),
        refund.ticket().number().value().replaceFirst("^RF", "RS-"),
        facts(),
        new Columns(
            texts.t("kit.calc.item"),
            texts.t("kit.calc.clause"),
            texts.t("statement.amount", total.currency().getCurrencyCode())),
        lines(),
        new Line(texts.t("statement.total"), "", "", texts.money(total), true),
        AmountInWords.of(total, texts.language()).orElse(null),
        new WayColumns(
            texts.t("statement.way"),
            texts.t("statement.reference"),
            texts.t("statement.state"),
            texts.t("statement.amount", total.currency().getCurrencyCode())),
        refund.payouts().stream().map(this::way).toList(),
        notes(),
        refund.isComplete() ? null : texts.t("statement.partly"),
        texts.t("statement.page", "{0}", "{1}"),
        refund.settledAt());
  }

  private List<Fact> facts() {
    var ticket = refund.ticket();
    var service = refund.order().service();
    var facts = new ArrayList<Fact>();
    facts.add(fact("ticket", ticket.number().value()));
    facts.add(fact("order", refund.order().number()));
    facts.add(fact("customer", ticket.customer().name() + " " + masked(ticket.customer().email())));
    facts.add(fact("service", service.name()));
    facts.add(fact("asked", texts.moment(ticket.createdAt())));
    var ends = service.endsOn();
    var starts = texts.date(service.startsOn()) + " " + texts.t("kit.range");
    facts.add(fact("period", ends == null ? starts : starts + " " + texts.date(ends)));
    var decided = refund.confirmation().or(refund::approval);
    decided.ifPresent(entry -> facts.add(fact("approved", texts.moment(entry.at()))));
    refund.sentAt().ifPresent(at -> facts.add(fact("sent", texts.moment(at))));
    var whole = refund.isComplete();
    var arrived = whole ? texts.moment(refund.settledAt()) : texts.t("statement.partly");
    facts.add(fact("arrived", arrived));
    return facts;
  }

  private Fact fact(String name, String value) {
    return new Fact(texts.t("statement.fact." + name), value);
  }

  /** 李明's address as li***@example.com. */
  private static String masked(String email) {
    var at = email.indexOf('@');
    return at < 0 ? "***" : email.substring(0, Math.min(2, at)) + "***" + email.substring(at);
  }

  /** As on the ticket's page; what was granted beside the quote is a line of its own. */
  private List<Line> lines() {
    var quoted = refund.quoted();
    var calculation = quoted == null ? null : Verdicts.calculation(quoted, texts).orElse(null);
    if (calculation == null) {
      return List.of(
          new Line(texts.t("statement.exception"), reason(), "", figure(refund.granted()), false));
    }
    var lines = new ArrayList<Line>();
    calculation.lines().stream().map(this::line).forEach(lines::add);
    var differs = refund.granted().minus(calculation.total());
    if (!differs.isZero()) {
      lines.add(new Line(texts.t("statement.quoted"), "", "", figure(calculation.total()), true));
      lines.add(new Line(texts.t("statement.changed"), reason(), "", figure(differs), false));
    }
    return lines;
  }

  private Line line(CalcView.Line line) {
    var clause = line.clause();
    return new Line(
        line.label(),
        Objects.requireNonNullElse(line.arithmetic(), ""),
        clause == null ? "" : clause.label(),
        figure(line.amount()),
        line.subtotal());
  }

  private String figure(Money amount) {
    return texts.figure(amount);
  }

  private String reason() {
    return refund.approval().map(TicketEntry::text).orElse("");
  }

  private Way way(Payout payout) {
    var payee = payout.payee();
    var method = texts.t("payout.method." + payee.method());
    var account = payee.method() == Payee.Method.BALANCE ? "" : payee.account();
    var settledAt = payout.settledAt();
    return new Way(
        account.isEmpty() ? method : method + " " + account,
        Objects.requireNonNullElse(payout.providerReference(), payout.reference()),
        settledAt == null
            ? texts.t("payout.status." + payout.status())
            : texts.t("statement.settled", texts.moment(settledAt)),
        figure(payout.amount()));
  }

  private List<String> notes() {
    var notes = new ArrayList<String>();
    var quoted = refund.quoted();
    if (quoted != null) {
      var policy = texts.t(quoted.policyName());
      notes.add(texts.t("statement.policy", policy, String.valueOf(quoted.policyVersion())));
    }
    var by = refund.approval().map(entry -> name(entry.by())).orElse("");
    var second = refund.confirmation().map(entry -> name(entry.by())).orElse("");
    notes.add(
        second.isEmpty() ? texts.t("statement.by", by) : texts.t("statement.by-two", by, second));
    notes.add(texts.t("statement.zone", texts.zone().getId()));
    return notes;
  }

  /** 周晓 as 周*. */
  private String name(Actor by) {
    return by.kind() == Actor.Kind.STAFF && !by.name().isEmpty()
        ? by.name().substring(0, by.name().offsetByCodePoints(0, 1)) + "*"
        : texts.t("view.desk");
  }
}
