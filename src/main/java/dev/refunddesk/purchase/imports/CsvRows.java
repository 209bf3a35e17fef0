package dev.refunddesk.purchase.imports;

import dev.refunddesk.purchase.intake.Fault.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into rows line by line, so that a quote somebody forgot to close spoils its own line
 * and not the rest of the file.
 *
 * <p>A cell may still hold line breaks: lines with an open quote are joined with the next ones
 * until it closes, if that makes a row of as many cells as the first row has.
 */
final class CsvRows implements Iterator<Row> {

  private static final int LONGEST_CELL_LINES = 50;

  private final BufferedReader reader;
  private final CSVFormat format;
  private final Deque<String> ahead = new ArrayDeque<>();
  private int line;
  private int width;

  CsvRows(BufferedReader reader, char separator) {
    this.reader = reader;
    this.format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
  }

  @Override
  public boolean hasNext() {
    return !ahead.isEmpty() || readAhead();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no row after line " + line);
    }
    var start = ++line;
    var text = ahead.removeFirst();
    var row = isOpen(text) ? joined(start, text) : cut(start, text);
    if (width == 0 && !row.isBlank()) {
      width = row.cells().size();
    }
    return row;
  }

  private Row joined(int start, String first) {
    var text = new StringBuilder(first);
    var taken = new ArrayList<String>();
    while (isOpen(text) && taken.size() < LONGEST_CELL_LINES && hasNext()) {
      var next = ahead.removeFirst();
      taken.add(next);
      text.append('\n').append(next);
    }
    var row = cut(start, text.toString());
    if (!isOpen(text) && row.broken() == null && row.cells().size() == width) {
      line += taken.size();
      return row;
    }
    taken.reversed().forEach(ahead::addFirst);
    return new Row(start, List.of(first), Reason.BROKEN_QUOTES);
  }

  private Row cut(int start, String text) {
    try (var parser = CSVParser.parse(text, format)) {
      var records = parser.getRecords();
      return records.size() == 1
          ? new Row(start, records.getFirst().stream().toList())
          : new Row(start, List.of());
    } catch (IOException | UncheckedIOException broken) {
      return new Row(start, List.of(text), Reason.BROKEN_QUOTES);
    }
  }

  private boolean readAhead() {
    try {
      @Nullable String next = reader.readLine();
      if (next != null) {
        ahead.addLast(next);
      }
      return next != null;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isOpen(CharSequence text) {
    return text.chars().filter(sign -> sign == '"').count() % 2 == 1;
  }
}
