package dev.refunddesk.statement;

import dev.refunddesk.kernel.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement in the words of one language, ready to be drawn.
 *
 * @param shop the brand
 * @param number the statement's own number, such as {@code RS-260318-7K3QX}
 * @param facts who, what, when, in two columns
 * @param total what went back, or is to
 * @param inWords the total in words (大写); absent for currencies without such a custom
 * @param mark a word across the page while not all has arrived; absent after
 * @param asOf when the last thing on it happened
 */
public record Statement(
    Language language,
    String shop,
    String title,
    String number,
    List<Fact> facts,
    Columns columns,
    List<Line> lines,
    Line total,
    @Nullable String inWords,
    WayColumns wayColumns,
    List<Way> ways,
    List<String> notes,
    @Nullable String mark,
    String pages,
    Instant asOf) {

  public Statement {
    facts = List.copyOf(facts);
    lines = List.copyOf(lines);
    ways = List.copyOf(ways);
    notes = List.copyOf(notes);
  }

  /** Something that is so, and what it is called. */
  public record Fact(String name, String value) {}

  /** What the columns of the calculation are called. */
  public record Columns(String item, String basis, String amount) {}

  /**
   * A line of the calculation.
   *
   * @param how how it was reckoned; empty if there is nothing to say
   * @param basis the clause it rests on; empty if none
   * @param strong whether it is a sum
   */
  public record Line(String item, String how, String basis, String amount, boolean strong) {}

  /** What the columns of the ways are called. */
  public record WayColumns(String way, String reference, String state, String amount) {}

  /**
   * Where a part of the money went.
   *
   * @param reference what the bank knows it by
   * @param state arrived when, or where it is
   */
  public record Way(String way, String reference, String state, String amount) {}
}
