package dev.refunddesk.console.calendar;

import dev.refunddesk.calendar.BusinessCalendar.Kind;
import dev.refunddesk.calendar.DayChange.Meaning;
import dev.refunddesk.platform.Texts;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a day is, in words. */
public final class DayWords {

  /** The holidays of the official table, which names them in Chinese. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "元旦", "NEW_YEAR",
          "春节", "SPRING_FESTIVAL",
          "清明节", "QINGMING",
          "劳动节", "LABOUR_DAY",
          "端午节", "DRAGON_BOAT",
          "中秋节", "MID_AUTUMN",
          "国庆节", "NATIONAL_DAY",
          "国庆节、中秋节", "NATIONAL_DAY");

  private DayWords() {}

  /** In a word: 工作, 休息, 上班, or the holiday's name. */
  static String brief(Meaning meaning, Texts texts) {
    return meaning.kind() == Kind.HOLIDAY
        ? name(meaning.name(), texts)
        : texts.t("calendar.brief." + meaning.kind());
  }

  /** In full: 工作日, 休息, 调休上班（春节）, 放假（春节）. */
  public static String full(Meaning meaning, Texts texts) {
    return texts.t("calendar.kind." + meaning.kind(), name(meaning.name(), texts));
  }

  /** In the language of the page, where the name is a known one. */
  public static String name(@Nullable String name, Texts texts) {
    var plain = Objects.requireNonNullElse(name, "");
    var known = KNOWN.get(plain);
    return known == null ? plain : texts.t("calendar.holiday." + known);
  }
}
