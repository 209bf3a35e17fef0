package dev.refunddesk.notification;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.kit.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, part by part; its plain text and its page are drawn from the same parts.
 *
 * @param subject one line, with the fact in it
 * @param heading what happened, in a sentence
 * @param text further sentences, a paragraph each
 * @param quote what somebody wrote; absent if nobody did
 * @param act what the mail is for, with its whole address; absent if there is nothing to do
 * @param facts what it is about, each with its name
 */
public record Letter(
    Language language,
    String subject,
    String greeting,
    String heading,
    List<String> text,
    @Nullable String quote,
    List<Fact> facts,
    @Nullable Link act) {

  public Letter {
    subject = subject.replaceAll("\\p{Cntrl}+", " ");
    text = List.copyOf(text);
    facts = List.copyOf(facts);
  }

  /** A named value, such as the amount. */
  public record Fact(String name, String value) {}

  /** The same as plain text, above the foot. */
  String plain() {
    var all = new StringBuilder(greeting).append("\n\n").append(heading).append("\n\n");
    text.forEach(paragraph -> all.append(paragraph).append("\n\n"));
    if (quote != null) {
      all.append(quote.strip().replaceAll("(?m)^", "> ")).append("\n\n");
    }
    facts.forEach(fact -> all.append(fact.name()).append(": ").append(fact.value()).append("\n"));
    if (!facts.isEmpty()) {
      all.append("\n");
    }
    if (act != null) {
      all.append(act.label()).append(":\n").append(act.href()).append("\n\n");
    }
    return all.toString();
  }
}
