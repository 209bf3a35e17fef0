package dev.refunddesk.console.trial;

import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The period of a back-test as it was typed: the first and the last day, both included. */
public record BacktestForm(@Nullable String from, @Nullable String to) {

  private static final int DEFAULT_DAYS = 90;

  /** The ninety days that end today. */
  static BacktestForm of(LocalDate today) {
    return new BacktestForm(today.minusDays(DEFAULT_DAYS - 1L).toString(), today.toString());
  }

  FormErrors errors(Frame frame) {
    var errors = FormErrors.none();
    if (first() == null) {
      errors.add("from", frame.t("policies.backtest.day.unreadable"));
    }
    if (last() == null) {
      errors.add("to", frame.t("policies.backtest.day.unreadable"));
    }
    var first = first();
    var last = last();
    if (first != null && last != null && last.isBefore(first)) {
      errors.add("to", frame.t("policies.backtest.day.backwards"));
    }
    return errors;
  }

  @Nullable LocalDate first() {
    return day(from);
  }

  @Nullable LocalDate last() {
    return day(to);
  }

  private static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return LocalDate.parse(Objects.requireNonNullElse(typed, "").strip());
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
