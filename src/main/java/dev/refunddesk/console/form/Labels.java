package dev.refunddesk.console.form;

import dev.refunddesk.platform.Texts;
import java.math.BigDecimal;

/** What things and their parts are called to people. */
record Labels(Texts texts) {

  /** A part of a thing, by a name of its own there or by the one it has everywhere. */
  String of(String thing, String part) {
    var own = "policies.part." + thing + "." + part;
    return texts.has(own) ? texts.t(own) : said("policies.part." + part, part);
  }

  /** A kind of thing, such as a condition. */
  String kind(String kind) {
    return said("policies.kind." + kind, kind);
  }

  /** A name of an enum. */
  String choice(Shape.Choice of, String name) {
    return said(of.words() + name, name);
  }

  /**
   * Words; where nobody wrote them the bare name, as no page should fail for the lack of a word.
   */
  private String said(String key, String name) {
    return texts.has(key) ? texts.t(key) : name;
  }

  /** The unit and range of a number: 1–3660 days. */
  String range(Limits limits) {
    var range =
        texts.t(
            "policies.unit.range",
            ValueWords.plain(limits.least()),
            ValueWords.plain(limits.most()));
    return limits.unit().equals("share")
        ? texts.t("policies.hint.share", range)
        : in(range, limits);
  }

  /** A number with its unit: 30 days. */
  String figure(BigDecimal number, Limits limits) {
    return in(ValueWords.plain(number), limits);
  }

  private String in(String number, Limits limits) {
    return switch (limits.unit()) {
      case "none", "share" -> number;
      default -> texts.t("policies.unit." + limits.unit(), number);
    };
  }
}
