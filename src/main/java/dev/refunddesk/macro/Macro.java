package dev.refunddesk.macro;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A text that staff insert into a reply.
 *
 * @param name what staff know it by
 * @param text what the customer reads, with variables such as {@code {customer}} or {@code {客户}}
 */
public record Macro(UUID id, Text name, Text text) {

  private static final Pattern VARIABLE = Pattern.compile("\\{[^{}\\s]{1,30}}");

  /** What stands for something of the ticket. */
  public enum Variable {
    CUSTOMER("{客户}", "{customer}"),
    TICKET("{编号}", "{ticket}"),
    ORDER("{订单号码}", "{order}"),
    AMOUNT("{金额}", "{amount}"),
    ARRIVES("{最晚到账}", "{arrives}");

    private final String zh;
    private final String en;

    Variable(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    /** How it is written in texts of a language. */
    public String in(Language language) {
      return language == Language.ZH ? zh : en;
    }
  }

  /**
   * A text to be inserted.
   *
   * @param missing variables that stay in it as they are written, because the ticket has no value
   */
  public record Filled(String text, List<String> missing) {}

  /** The text for a customer, its variables replaced. */
  public Filled fill(Language language, Map<Variable, String> values) {
    var filled = text.in(language);
    var missing = new ArrayList<String>();
    for (var variable : Variable.values()) {
      var written = variable.in(language);
      var value = values.get(variable);
      if (value != null) {
        filled = filled.replace(written, value);
      } else if (filled.contains(written)) {
        missing.add(written);
      }
    }
    return new Filled(filled, List.copyOf(missing));
  }

  /** What looks like a variable of a language in a text and is none. */
  public static List<String> unknown(String text, Language language) {
    var known = List.of(Variable.values()).stream().map(each -> each.in(language)).toList();
    return VARIABLE
        .matcher(text)
        .results()
        .map(found -> found.group())
        .filter(found -> !known.contains(found))
        .distinct()
        .toList();
  }
}
