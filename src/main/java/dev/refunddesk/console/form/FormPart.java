package dev.refunddesk.console.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a form as it is drawn. */
public sealed interface FormPart {

  String name();

  String label();

  /** A line to type in. */
  record Line(
      String name, String label, @Nullable String hint, String value, Kind kind, boolean optional)
      implements FormPart {

    /** What keyboard and picker a browser offers. */
    public enum Kind {
      TEXT,
      WHOLE,
      DECIMAL,
      DAY
    }

    public String type() {
      return kind == Kind.DAY ? "date" : "text";
    }

    public @Nullable String inputmode() {
      return switch (kind) {
        case TEXT, DAY -> null;
        case WHOLE -> "numeric";
        case DECIMAL -> "decimal";
      };
    }
  }

  /** One of several, by the values they are sent as. */
  record Select(String name, String label, String value, Map<String, String> options)
      implements FormPart {}

  /** Any of several; each is a field of its own. */
  record Boxes(String name, String label, Map<String, String> options, List<String> chosen)
      implements FormPart {}

  record Box(String name, String label, boolean checked) implements FormPart {}

  /** Words in both languages. */
  record Pair(String name, String label, String zh, String en) implements FormPart {}

  /**
   * Parts that belong together.
   *
   * @param used whether the whole is there; absent if it always is
   */
  record Group(String name, String label, @Nullable Boolean used, List<FormPart> parts)
      implements FormPart {}

  /**
   * Things one below the other that can be added, removed, copied and moved.
   *
   * @param kinds what can be added, by what is sent for it
   * @param table whether they are few short fields each, drawn as rows
   */
  record Series(
      String name, String label, List<Item> items, Map<String, String> kinds, boolean table)
      implements FormPart {}

  /** One of a series; {@code kind} is what is sent for it. */
  record Item(String name, String kind, String label, List<FormPart> parts) {}
}
