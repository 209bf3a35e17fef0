package dev.refunddesk.console.policy;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.policy.Policy;
import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * Something that keeps a draft from being activated.
 *
 * @param section where it is put right, as addresses have it
 */
public record Flaw(String section, String words) {

  private static final Pattern ITEM = Pattern.compile("(rules|requirements|clauses)\\[(\\d+)](.*)");
  private static final Pattern INNER =
      Pattern.compile("\\.(when|formula\\.deductions|materials)\\[(\\d+)].*");

  static Flaw of(Refusal flaw, Policy policy, Texts texts) {
    var place = String.valueOf(flaw.details().getFirst());
    var details = new ArrayList<Object>(flaw.details());
    details.set(0, place(place, policy, texts));
    var key = "problem." + flaw.type().slug() + ".detail";
    return new Flaw(section(place), texts.t(key, details.toArray()));
  }

  /** Where a place of a policy is edited. */
  static String section(String place) {
    var item = ITEM.matcher(place);
    if (!item.matches()) {
      return "basics";
    }
    return item.group(1).equals("clauses") ? "clauses" : item.group(1) + "-" + item.group(2);
  }

  /** What a place is called: rule 3, condition 2. */
  private static String place(String place, Policy policy, Texts texts) {
    var item = ITEM.matcher(place);
    if (!item.matches()) {
      return basic(place, texts);
    }
    var number = Integer.parseInt(item.group(2));
    if (item.group(1).equals("clauses")) {
      var clause = policy.clauses().get(number - 1).number();
      return texts.t("policies.clause", clause) + language(place, texts);
    }
    var outer = texts.t("policies.place." + item.group(1), number);
    var inner = INNER.matcher(item.group(3));
    return inner.matches()
        ? outer
            + texts.t("policies.place.and")
            + texts.t("policies.place." + inner.group(1), Integer.valueOf(inner.group(2)))
            + language(place, texts)
        : outer;
  }

  private static String basic(String place, Texts texts) {
    var part = place.replaceFirst("\\.(zh|en)$", "").replaceFirst("^promise\\.", "");
    var key = "policies.part." + part.replaceFirst("^arrival\\.", "");
    return (texts.has(key) ? texts.t(key) : texts.t("policies.title")) + language(place, texts);
  }

  private static String language(String place, Texts texts) {
    if (place.endsWith(".zh")) {
      return texts.t("policies.place.zh");
    }
    return place.endsWith(".en") ? texts.t("policies.place.en") : "";
  }
}
