package dev.refunddesk.purchase.intake;

import dev.refunddesk.platform.Texts;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One thing wrong with an order that came in.
 *
 * @param path where: a JSON pointer into {@link OrderEntry}, or the header of a file's column
 * @param details what the words of the reason name, first of all the offending text
 */
public record Fault(String path, Reason reason, List<String> details) {

  /** How much of a text its fault repeats. */
  private static final int LONGEST = 100;

  private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cn}\\p{Cs}]");

  /** Why a value is refused; its words are the message {@code purchase.fault.<NAME>}. */
  public enum Reason {
    MISSING,
    FORMULA,
    SCIENTIFIC,
    UNREADABLE,
    TOO_LONG,
    /** There are the first detail, the second is the most. */
    TOO_MANY,
    BAD_NUMBER,
    NOT_AN_EMAIL,
    NOT_AN_AMOUNT,
    /** The currency, the second detail, has as many decimals as the third says. */
    TOO_MANY_DECIMALS,
    /** Marked as of the second detail, in an order of the third. */
    MIXED_CURRENCY,
    TOO_LARGE,
    NEGATIVE,
    NOT_POSITIVE,
    NOT_A_REDUCTION,
    NOT_A_COUNT,
    NOT_A_DISCOUNT,
    NOT_A_DATE,
    IMPOSSIBLE_DATE,
    END_BEFORE_START,
    /** It expires on the day it starts. */
    EMPTY_PERIOD,
    /** The first detail is earlier than the purchase, the second. */
    BEFORE_PURCHASE,
    UNKNOWN_CURRENCY,
    /** No currency code, but what it stands for is known: the second detail. */
    CURRENCY_MEANT,
    UNKNOWN_PLATFORM,
    UNKNOWN_BILLING,
    UNKNOWN_STATE,
    UNKNOWN_TENDER,
    UNKNOWN_LINE,
    /** The payments come to the first detail, what was paid is the second. */
    TENDERS_DIFFER,
    /** The lines come to the first detail, what was paid is the second. */
    LINES_DIFFER,
    /** The first detail is taken off a price of the second. */
    OFF_MORE_THAN_PRICE,
    /** Nothing was paid, so that nothing can go back. */
    NOTHING_PAID,
    /** The first detail went back, the second was paid. */
    REFUNDED_MORE_THAN_PAID,
    /** The first detail is where the same number is already. */
    DUPLICATE,
    /** Money has gone back by payments that would change. */
    LOCKED,
    BROKEN_QUOTES,
    WRONG_CELL_COUNT,
    UNKNOWN_FIELD,
    /** The body says the first number, the address the second. */
    NUMBER_DIFFERS,
    WRONG_TYPE
  }

  /** A fault; of long texts its details keep the beginning, of odd ones what can be shown. */
  public static Fault of(String path, Reason reason, Object... details) {
    return new Fault(
        UNSHOWABLE.matcher(path).replaceAll("?"),
        reason,
        List.of(details).stream().map(Object::toString).map(Fault::shown).toList());
  }

  private static String shown(String text) {
    var start =
        text.codePointCount(0, text.length()) > LONGEST
            ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…"
            : text;
    return UNSHOWABLE.matcher(start).replaceAll("?");
  }

  /** Why, in the language of the reader. */
  public String words(Texts texts) {
    return texts.t("purchase.fault." + reason.name(), details.toArray());
  }
}
