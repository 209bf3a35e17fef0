package dev.refunddesk.ticket;

import dev.refunddesk.kernel.IdSource;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a ticket (工单编号), such as {@code RF260318-7K3QX}: the day, four random characters
 * and a check character.
 *
 * <p>The letters I, L, O and U do not occur, so that nobody misreads it over the telephone; every
 * single wrong character is noticed before the number is looked up.
 */
public record TicketNumber(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
  private static final Pattern SHAPE = Pattern.compile("RF(\\d{6})-?([0-9A-HJKMNP-TV-Z]{5})");
  private static final int RANDOM_CHARACTERS = 4;

  /** Odd, so that each weight is invertible modulo 32 and no wrong character goes unnoticed. */
  private static final int WEIGHT_STEP = 3;

  private static final int OFFSET = 7;

  public TicketNumber {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("not a ticket number: " + value);
    }
  }

  /** A new number of the day. */
  static TicketNumber draw(LocalDate day, IdSource ids) {
    var body = new StringBuilder(DAY.format(day));
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      body.append(ALPHABET.charAt(ids.number(ALPHABET.length())));
    }
    return new TicketNumber("RF" + body.insert(6, '-') + check(body.toString()));
  }

  /** Reads what a person typed: any case, full width, with or without the hyphen. */
  public static Optional<TicketNumber> read(String typed) {
    var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    var matcher = SHAPE.matcher(plain.replaceAll("\\s", ""));
    return matcher.matches()
        ? Optional.of("RF" + matcher.group(1) + "-" + matcher.group(2))
            .filter(TicketNumber::isWellFormed)
            .map(TicketNumber::new)
        : Optional.empty();
  }

  private static boolean isWellFormed(String value) {
    var last = value.length() - 1;
    return SHAPE.matcher(value).matches()
        && value.charAt(8) == '-'
        && value.charAt(last) == check(value.substring(2, last));
  }

  private static char check(String body) {
    int sum = OFFSET;
    int weight = 1;
    for (var character : body.replace("-", "").toCharArray()) {
      sum += ALPHABET.indexOf(character) * weight;
      weight = weight * WEIGHT_STEP % ALPHABET.length();
    }
    return ALPHABET.charAt(sum % ALPHABET.length());
  }

  @Override
  public String toString() {
    return value;
  }
}
