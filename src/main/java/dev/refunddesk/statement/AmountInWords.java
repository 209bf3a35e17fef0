package dev.refunddesk.statement;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Amounts in words, as receipts carry them so that no figure can be changed; yuan only. */
final class AmountInWords {

  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final List<String> PLACES = List.of("", "拾", "佰", "仟");
  private static final List<String> GROUPS = List.of("", "万", "亿", "万亿");
  private static final List<Integer> PLACE_SIZES = List.of(1, 10, 100, 1_000);
  private static final List<Long> GROUP_SIZES =
      List.of(1L, 10_000L, 100_000_000L, 1_000_000_000_000L);
  private static final List<String> BELOW_TWENTY =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final List<String> THOUSANDS =
      List.of("", " thousand", " million", " billion", " trillion");
  private static final long MOST = 9_999_999_999_999_99L;

  private AmountInWords() {}

  /** Empty for other currencies, and for what no refund comes to. */
  static Optional<String> of(Money amount, Language language) {
    var minor = amount.minor();
    if (!amount.currency().getCurrencyCode().equals("CNY") || minor < 0 || minor > MOST) {
      return Optional.empty();
    }
    return Optional.of(
        switch (language) {
          case ZH -> "人民币" + chinese(minor / 100, (int) (minor % 100));
          case EN -> english(minor / 100) + " yuan and %02d/100".formatted(minor % 100);
        });
  }

  private static String chinese(long yuan, int fen) {
    var words = new StringBuilder();
    if (yuan > 0 || fen == 0) {
      words.append(yuan == 0 ? "零" : wholeYuan(yuan)).append('元');
    }
    if (fen == 0) {
      return words.append('整').toString();
    }
    if (fen >= 10) {
      words.append(DIGITS.charAt(fen / 10)).append('角');
    } else if (yuan > 0) {
      words.append('零');
    }
    return fen % 10 == 0
        ? words.append('整').toString()
        : words.append(DIGITS.charAt(fen % 10)).append('分').toString();
  }

  /** Four figures at a time; a gap of zeros is said once. */
  private static String wholeYuan(long yuan) {
    var words = new StringBuilder();
    var gap = false;
    for (var group = GROUPS.size() - 1; group >= 0; group--) {
      var four = (int) (yuan / GROUP_SIZES.get(group) % 10_000);
      if (four == 0) {
        gap = !words.isEmpty();
        continue;
      }
      if (!words.isEmpty() && (gap || four < 1_000)) {
        words.append('零');
      }
      words.append(fourFigures(four)).append(GROUPS.get(group));
      gap = false;
    }
    return words.toString();
  }

  private static String fourFigures(int number) {
    var words = new StringBuilder();
    var gap = false;
    for (var place = 3; place >= 0; place--) {
      var digit = number / PLACE_SIZES.get(place) % 10;
      if (digit == 0) {
        gap = !words.isEmpty();
        continue;
      }
      if (gap) {
        words.append('零');
        gap = false;
      }
      words.append(DIGITS.charAt(digit)).append(PLACES.get(place));
    }
    return words.toString();
  }

  private static String english(long yuan) {
    var parts = new ArrayList<String>();
    var rest = yuan;
    for (var group = 0; rest > 0; group++) {
      var three = (int) (rest % 1_000);
      if (three > 0) {
        parts.add(threeFigures(three) + THOUSANDS.get(group));
      }
      rest /= 1_000;
    }
    Collections.reverse(parts);
    var words = parts.isEmpty() ? "zero" : String.join(" ", parts);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String threeFigures(int number) {
    var words = new ArrayList<String>();
    if (number >= 100) {
      words.add(BELOW_TWENTY.get(number / 100) + " hundred");
    }
    var rest = number % 100;
    if (rest >= 20) {
      var unit = rest % 10;
      words.add(TENS.get(rest / 10) + (unit == 0 ? "" : "-" + BELOW_TWENTY.get(unit)));
    } else if (rest > 0) {
      words.add(BELOW_TWENTY.get(rest));
    }
    return String.join(" ", words);
  }
}
