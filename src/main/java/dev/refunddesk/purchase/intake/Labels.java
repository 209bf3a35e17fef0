package dev.refunddesk.purchase.intake;

import dev.refunddesk.purchase.intake.Fault.Reason;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads names, numbers of things and addresses. */
final class Labels {

  static final int LONGEST = 200;

  private static final int LONGEST_NUMBER = 64;
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cn}\\p{Cs}\uFFFD]");
  private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._#:-]*");
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s\\p{C},;<>()\"]+@[^@\\s\\p{C},;<>()\"]+\\.[^@\\s\\p{C},;<>().\"]+");

  private Labels() {}

  static Parsed<String> text(String text) {
    var name = Plain.name(text);
    if (UNREADABLE.matcher(name).find()) {
      return Parsed.wrong(Reason.UNREADABLE, UNREADABLE.matcher(name).replaceAll("?"));
    }
    return name.length() > LONGEST
        ? Parsed.wrong(Reason.TOO_LONG, name.substring(0, LONGEST_NUMBER) + "…", LONGEST)
        : Parsed.fine(name);
  }

  /** A code that a machine gave, such as a transaction's. */
  static Parsed<String> code(String text) {
    return text(text)
        .then(name ->
            Amounts.isScientific(Plain.of(name))
                ? Parsed.wrong(Reason.SCIENTIFIC, name)
                : Parsed.fine(Plain.of(name)));
  }

  /** An order's number: letters, digits and what may stand in an address. */
  static Parsed<String> number(String text) {
    return code(text)
        .then(number ->
            number.length() <= LONGEST_NUMBER && NUMBER.matcher(number).matches()
                ? Parsed.fine(number)
                : Parsed.wrong(Reason.BAD_NUMBER, number));
  }

  static Parsed<String> email(String text) {
    var email = Plain.of(text).toLowerCase(Locale.ROOT);
    return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches()
        ? Parsed.fine(email)
        : Parsed.wrong(Reason.NOT_AN_EMAIL, text);
  }
}
