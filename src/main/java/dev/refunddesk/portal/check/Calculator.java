package dev.refunddesk.portal.check;

import dev.refunddesk.platform.Texts;
import dev.refunddesk.purchase.intake.BillEntry;
import dev.refunddesk.purchase.intake.OrderCheck;
import dev.refunddesk.purchase.intake.OrderEntry;
import dev.refunddesk.purchase.intake.OrderEntry.ServiceEntry;
import dev.refunddesk.purchase.intake.OrderEntry.TenderEntry;
import dev.refunddesk.purchase.intake.OrderEntry.UsageEntry;
import dev.refunddesk.quote.FactsEntry;
import dev.refunddesk.quote.QuestionEntry;
import dev.refunddesk.quote.Questions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what was typed as a question and has it answered. */
@Component
class Calculator {

  private static final Pattern MONTHS = Pattern.compile("[1-9]\\d{0,2}");
  private static final Pattern TIMES = Pattern.compile("\\d{1,3}");
  private static final int MOST_MONTHS = 120;
  private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(\\.\\d{1,4})?");

  /** As long as any policy may ask for. */
  private static final int EXPLAINED = 1_000;

  private final Questions questions;
  private final OrderCheck check;
  private final ZoneId zone;

  Calculator(Questions questions, OrderCheck check, ZoneId zone) {
    this.questions = questions;
    this.check = check;
    this.zone = zone;
  }

  Questions.Outcome answer(CheckForm form, Choice choice, Texts texts) {
    var order =
        new OrderEntry(
            null,
            null,
            null,
            choice.currency(),
            typed(form, CheckField.BOUGHT),
            service(form, choice, texts),
            null,
            tenders(form, choice),
            typed(form, CheckField.ARREARS));
    var explained = form.isTicked(CheckField.EXPLANATION) ? "-".repeat(EXPLAINED) : null;
    var question =
        new QuestionEntry(
            order,
            typed(form, CheckField.AT),
            typed(form, CheckField.REASON),
            explained,
            form.isTicked(CheckField.TERMS) ? true : null,
            null,
            facts(form));
    return questions.answer(question, bill(form));
  }

  /** Refunds before count as of the day asked about, so that they fall into any quota. */
  private static FactsEntry facts(CheckForm form) {
    var at = form.has(CheckField.AT) ? form.text(CheckField.AT) : form.text(CheckField.BOUGHT);
    var refund = new FactsEntry.RefundEntry(null, null, true, at);
    var refunds = refunds(form).stream().mapToObj(times -> Collections.nCopies(times, refund));
    return new FactsEntry(typed(form, CheckField.ORDERS), refunds.findFirst().orElse(null));
  }

  /** How many refunds came before; nothing if that was not said, or not as a number. */
  static OptionalInt refunds(CheckForm form) {
    var typed = form.text(CheckField.REFUNDS);
    return TIMES.matcher(typed).matches()
        ? OptionalInt.of(Integer.parseInt(typed))
        : OptionalInt.empty();
  }

  private ServiceEntry service(CheckForm form, Choice choice, Texts texts) {
    var starts = starts(form);
    return new ServiceEntry(
        texts.t("portal.check.service"),
        choice.kind(),
        choice.policy().platform(),
        choice.mode().name(),
        starts == null ? typed(form, CheckField.STARTS) : starts.toString(),
        ends(form, choice, starts),
        null,
        null,
        typed(form, CheckField.STATE),
        null,
        typed(form, CheckField.HOURPRICE),
        new UsageEntry(
            typed(form, CheckField.METERED),
            typed(form, CheckField.HOURS),
            null,
            typed(form, CheckField.AT)));
  }

  /** The day it began: as said, else the day it was bought. */
  private @Nullable LocalDate starts(CheckForm form) {
    var said = form.has(CheckField.STARTS) ? CheckField.STARTS : CheckField.BOUGHT;
    return check.moment("", form.text(said)) instanceof OrderCheck.Moment.Told(var moment)
        ? LocalDate.ofInstant(moment, zone)
        : null;
  }

  private static @Nullable String ends(CheckForm form, Choice choice, @Nullable LocalDate starts) {
    if (form.has(CheckField.ENDS)) {
      return form.text(CheckField.ENDS);
    }
    var months = months(form);
    return choice.isPaidAhead() && starts != null && months.isPresent()
        ? starts.plusMonths(months.getAsInt()).minusDays(1).toString()
        : null;
  }

  /** How many months were paid for; nothing if that was not said, or not as a number. */
  static OptionalInt months(CheckForm form) {
    var typed = form.text(CheckField.MONTHS);
    return MONTHS.matcher(typed).matches() && Integer.parseInt(typed) <= MOST_MONTHS
        ? OptionalInt.of(Integer.parseInt(typed))
        : OptionalInt.empty();
  }

  private static BillEntry bill(CheckForm form) {
    return new BillEntry(
        null,
        null,
        null,
        typed(form, CheckField.DISCOUNT),
        typed(form, CheckField.SETUP),
        typed(form, CheckField.ADDON),
        typed(form, CheckField.LICENCE),
        typed(form, CheckField.VOUCHER),
        typed(form, CheckField.PAID));
  }

  /** The way chosen paid what balance and gift credit did not. */
  private static List<TenderEntry> tenders(CheckForm form, Choice choice) {
    var tenders = new ArrayList<TenderEntry>();
    var rest = rest(form);
    if (rest == null || rest.signum() != 0) {
      var way = form.has(CheckField.WAY) ? form.text(CheckField.WAY) : choice.way().name();
      var paid = rest == null ? typed(form, CheckField.PAID) : rest.toPlainString();
      tenders.add(tender(way, paid, typed(form, CheckField.REFUNDED)));
    }
    own(form, CheckField.BALANCE).ifPresent(paid -> tenders.add(tender("BALANCE", paid, null)));
    own(form, CheckField.GIFT).ifPresent(paid -> tenders.add(tender("GIFT", paid, null)));
    return tenders;
  }

  /** What was paid besides; nothing while the figures cannot be read. */
  static @Nullable BigDecimal rest(CheckForm form) {
    var rest = plain(form.text(CheckField.PAID));
    for (var field : List.of(CheckField.BALANCE, CheckField.GIFT)) {
      var paid = form.has(field) ? plain(form.text(field)) : BigDecimal.ZERO;
      rest = rest == null || paid == null ? null : rest.subtract(paid);
    }
    return rest;
  }

  private static @Nullable BigDecimal plain(String text) {
    return PLAIN.matcher(text).matches() ? new BigDecimal(text) : null;
  }

  private static Optional<String> own(CheckForm form, CheckField field) {
    var paid = plain(form.text(field));
    return paid != null && paid.signum() == 0
        ? Optional.empty()
        : Optional.ofNullable(typed(form, field));
  }

  private static TenderEntry tender(String kind, @Nullable String paid, @Nullable String refunded) {
    return new TenderEntry(kind, paid, refunded, null, null, null, null);
  }

  private static @Nullable String typed(CheckForm form, CheckField field) {
    return form.typed().get(field);
  }
}
