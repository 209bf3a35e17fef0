package dev.refunddesk.payout.bank;

import static java.util.Comparator.comparing;

import dev.refunddesk.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What came of a file of results, line by line.
 *
 * @param name what the file was called
 */
public record ResultReport(
    UUID id, String batch, String name, Instant at, Actor by, List<Line> lines) {

  public ResultReport {
    lines = List.copyOf(lines);
  }

  /**
   * What came of one line.
   *
   * @param line its place in the file, the header being 1
   * @param detail what of the line explains the verdict: the number, the reason, the amount
   */
  public record Line(int line, String reference, ResultVerdict verdict, String detail) {}

  /** The lines somebody must look at. */
  public List<Line> open() {
    return lines.stream().filter(line -> !line.verdict().isUnderstood()).toList();
  }

  /** All lines, those somebody must look at first. */
  public List<Line> byNeed() {
    return lines.stream().sorted(comparing(line -> line.verdict().isUnderstood())).toList();
  }
}
