package dev.refunddesk.purchase.intake;

import dev.refunddesk.platform.Texts;
import java.util.List;

/**
 * One thing wrong with an order that came in.
 *
 * @param path where: a JSON pointer into {@link OrderEntry}, or the header of a file's column
 * @param details what the words of the reason name, first of all the offending text
 */
public record Fault(String path, Reason reason, List<String> details) {

  /** Why a value is refused; its words are the message {@code purchase.fault.<NAME>}. */
  public enum Reason {
    MISSING,
    FORMULA,
    SCIENTIFIC,
    UNREADABLE,
    TOO_LONG,
    BAD_NUMBER,
    NOT_AN_EMAIL,
    NOT_AN_AMOUNT,
    TOO_MANY_DECIMALS,
    TOO_LARGE,
    NEGATIVE,
    NOT_POSITIVE,
    NOT_A_REDUCTION,
    NOT_A_COUNT,
    NOT_A_DISCOUNT,
    NOT_A_DATE,
    IMPOSSIBLE_DATE,
    END_BEFORE_START,
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

  public static Fault of(String path, Reason reason, Object... details) {
    return new Fault(path, reason, List.of(details).stream().map(Object::toString).toList());
  }

  /** Why, in the language of the reader. */
  public String words(Texts texts) {
    return texts.t("purchase.fault." + reason.name(), details.toArray());
  }
}
