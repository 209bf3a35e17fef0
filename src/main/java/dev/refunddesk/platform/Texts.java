package dev.refunddesk.platform;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.kernel.Text;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.context.MessageSource;

/**
 * Everything a person reads, in one language: words, amounts, dates.
 *
 * @param zone the zone moments are shown in
 */
public record Texts(Language language, ZoneId zone, MessageSource messages) {

  private static final String MINUS = "\u2212";
  private static final Duration RECENT = Duration.ofDays(1);

  private static final Formats CHINESE =
      Formats.of(Language.ZH, new Patterns("yyyy-MM-dd", "MM-dd", "%s EEE", "%s HH:mm"));
  private static final Formats ENGLISH =
      Formats.of(Language.EN, new Patterns("d MMM yyyy", "d MMM", "EEE, %s", "%s, HH:mm"));

  /**
   * The words of a key with its values filled in.
   *
   * @throws org.springframework.context.NoSuchMessageException if nobody wrote them
   */
  public String t(String key, Object... values) {
    return messages.getMessage(key, values, language.locale());
  }

  /** The words in this language of a text the shop wrote. */
  public String t(Text text) {
    return text.in(language);
  }

  /** Whether there are words for the key. */
  public boolean has(String key) {
    return !"".equals(messages.getMessage(key, null, "", language.locale()));
  }

  /** What went wrong and what to do, in the words of the refusal. */
  public String refusal(Refusal refusal) {
    var details = refusal.details().stream().map(this::detail).toArray();
    return t("problem." + refusal.type().slug() + ".detail", details);
  }

  private Object detail(Object value) {
    return switch (value) {
      case Money money -> money(money);
      case Instant moment -> moment(moment);
      default -> value;
    };
  }

  /** An amount with its symbol and all its decimals: ¥1,046.41, in English CN¥1,046.41. */
  public String money(Money money) {
    var format = NumberFormat.getCurrencyInstance(language.locale());
    format.setCurrency(money.currency());
    var digits = money.currency().getDefaultFractionDigits();
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    var amount = format.format(money.toDecimal().abs());
    return money.isNegative() ? MINUS + amount : amount;
  }

  /** An amount without its symbol, for columns that name the currency in their head. */
  public String figure(Money money) {
    var format = NumberFormat.getNumberInstance(language.locale());
    var digits = money.currency().getDefaultFractionDigits();
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    var amount = format.format(money.toDecimal().abs());
    return money.isNegative() ? MINUS + amount : amount;
  }

  /** 2026-03-25, in English 25 Mar 2026. */
  public String date(LocalDate date) {
    return formats().date.format(date);
  }

  /** A date with its weekday, as promises are written: 2026-03-25 周三, Wed, 25 Mar 2026. */
  public String day(LocalDate date) {
    return formats().day.format(date);
  }

  /** 03-25 周三, in English Wed, 25 Mar. */
  public String shortDay(LocalDate date) {
    return formats().shortDay.format(date);
  }

  /** 周三, in English Wed. */
  public String weekday(LocalDate date) {
    return formats().weekday.format(date);
  }

  /** 2026-03-18 14:30, in English 18 Mar 2026, 14:30. */
  public String moment(Instant moment) {
    return formats().moment.format(moment.atZone(zone));
  }

  /** 03-18 14:30, in English 18 Mar, 14:30. */
  public String shortMoment(Instant moment) {
    return formats().shortMoment.format(moment.atZone(zone));
  }

  /** A deadline: 03-19 周四 18:00, in English Thu, 19 Mar, 18:00. */
  public String deadline(Instant moment) {
    return formats().deadline.format(moment.atZone(zone));
  }

  /** The last minute before a moment: 今天 23:59, and on another day as a deadline. */
  public String until(Instant moment, Instant now) {
    var last = moment.minusSeconds(1);
    var today = now.atZone(zone).toLocalDate();
    return last.atZone(zone).toLocalDate().equals(today)
        ? t("platform.today", time(last))
        : deadline(last);
  }

  /** The hour and minute: 14:30. */
  public String time(Instant moment) {
    return formats().time.format(moment.atZone(zone));
  }

  /** How long ago, in words, for the last day; the moment itself when longer. */
  public String ago(Instant moment, Instant now) {
    var passed = Duration.between(moment, now);
    if (passed.compareTo(RECENT) >= 0 || passed.isNegative()) {
      return shortMoment(moment);
    }
    if (passed.toMinutes() == 0) {
      return t("platform.ago.now");
    }
    return passed.toHours() == 0
        ? t("platform.ago.minutes", passed.toMinutes())
        : t("platform.ago.hours", passed.toHours());
  }

  private Formats formats() {
    return switch (language) {
      case ZH -> CHINESE;
      case EN -> ENGLISH;
    };
  }

  private record Formats(
      DateTimeFormatter date,
      DateTimeFormatter day,
      DateTimeFormatter shortDay,
      DateTimeFormatter weekday,
      DateTimeFormatter moment,
      DateTimeFormatter shortMoment,
      DateTimeFormatter deadline,
      DateTimeFormatter time) {

    static Formats of(Language language, Patterns in) {
      var shortDay = in.withWeekday.formatted(in.shortDate);
      return new Formats(
          pattern(in.date, language),
          pattern(in.withWeekday.formatted(in.date), language),
          pattern(shortDay, language),
          pattern("EEE", language),
          pattern(in.withTime.formatted(in.date), language),
          pattern(in.withTime.formatted(in.shortDate), language),
          pattern(in.withTime.formatted(shortDay), language),
          pattern("HH:mm", language));
    }

    private static DateTimeFormatter pattern(String pattern, Language language) {
      return DateTimeFormatter.ofPattern(pattern, language.locale());
    }
  }

  /**
   * How a language writes dates.
   *
   * @param withWeekday where the weekday stands beside a date
   * @param withTime where the time stands beside a date
   */
  private record Patterns(String date, String shortDate, String withWeekday, String withTime) {}
}
