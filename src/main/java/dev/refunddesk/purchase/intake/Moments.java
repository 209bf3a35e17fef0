package dev.refunddesk.purchase.intake;

import dev.refunddesk.purchase.intake.Fault.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and moments that are written year first; those that begin with the day or the month
 * cannot be told apart and are refused.
 *
 * @param zone where dates and moments without an offset are
 */
record Moments(ZoneId zone) {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<year>\\d{4})(?:[-/.年]\\s*(?<month>\\d{1,2})[-/.月]\\s*(?<day>\\d{1,2})日?"
              + "|(?<month2>\\d{2})(?<day2>\\d{2}))"
              + "(?:[ T]*(?<hour>\\d{1,2}):(?<minute>\\d{2})"
              + "(?::(?<second>\\d{2})(?<fraction>\\.\\d{1,9})?)?"
              + "\\s*(?<offset>Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  Parsed<LocalDate> date(String text) {
    var match = WRITTEN.matcher(Plain.of(text));
    if (!match.matches()) {
      return Parsed.wrong(Reason.NOT_A_DATE, text);
    }
    return match.group("offset") == null
        ? existing(text, () -> day(match))
        : moment(text).then(moment -> Parsed.fine(LocalDate.ofInstant(moment, zone)));
  }

  Parsed<Instant> moment(String text) {
    var match = WRITTEN.matcher(Plain.of(text));
    return match.matches()
        ? existing(text, () -> instant(match))
        : Parsed.wrong(Reason.NOT_A_DATE, text);
  }

  private Instant instant(Matcher match) {
    var local = day(match).atTime(time(match));
    var offset = match.group("offset");
    return offset == null ? local.atZone(zone).toInstant() : local.toInstant(ZoneOffset.of(offset));
  }

  private static LocalDate day(Matcher match) {
    var compact = match.group("month") == null;
    var year = Integer.parseInt(match.group("year"));
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new DateTimeException("out of range: " + year);
    }
    return LocalDate.of(
        year,
        Integer.parseInt(match.group(compact ? "month2" : "month")),
        Integer.parseInt(match.group(compact ? "day2" : "day")));
  }

  private static LocalTime time(Matcher match) {
    return match.group("hour") == null
        ? LocalTime.MIDNIGHT
        : LocalTime.of(
            Integer.parseInt(match.group("hour")),
            Integer.parseInt(match.group("minute")),
            match.group("second") == null ? 0 : Integer.parseInt(match.group("second")),
            nanos(match.group("fraction")));
  }

  /** To the microsecond, which is what the database keeps. */
  private static int nanos(@Nullable String fraction) {
    return fraction == null
        ? 0
        : new BigDecimal(fraction).setScale(6, RoundingMode.DOWN).movePointRight(9).intValueExact();
  }

  private static <T> Parsed<T> existing(String text, Supplier<T> value) {
    try {
      return Parsed.fine(value.get());
    } catch (DateTimeException impossible) {
      return Parsed.wrong(Reason.IMPOSSIBLE_DATE, text);
    }
  }
}
