package dev.refunddesk.console.policy;

import dev.refunddesk.platform.web.Frame;
import java.util.regex.Pattern;

/** What a field of the form is called to people, wherever it is spoken of apart from it. */
final class FieldNames {

  private static final Pattern CLAUSE = Pattern.compile("clause-(\\d+)-(?:zh|en)");
  private static final Pattern RULE = Pattern.compile("rule-(\\d+)-.*");

  private FieldNames() {}

  static String of(String field, Frame frame) {
    var clause = CLAUSE.matcher(field);
    if (clause.matches()) {
      return frame.t("policies.clause", Integer.valueOf(clause.group(1)));
    }
    var rule = RULE.matcher(field);
    if (rule.matches()) {
      return frame.t("policies.rule", Integer.parseInt(rule.group(1)) + 1);
    }
    var key = "policies.field." + field.replaceFirst("-(zh|en)$", "");
    return frame.texts().has(key) ? frame.t(key) : frame.t("policies.title");
  }
}
