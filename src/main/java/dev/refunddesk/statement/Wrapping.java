package dev.refunddesk.statement;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks text into lines that fit. */
final class Wrapping {

  private Wrapping() {}

  /** At least one line; what cannot be broken otherwise is broken anywhere. */
  static List<String> lines(String text, float size, float width, Typeface face) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var piece : pieces(text)) {
      if (!line.isEmpty() && face.width(line + piece.stripTrailing(), size) > width) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(piece);
      while (face.width(line.toString().stripTrailing(), size) > width && line.length() > 1) {
        var end = fitting(line.toString(), size, width, face);
        lines.add(line.substring(0, end));
        line.delete(0, end);
      }
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  private static List<String> pieces(String text) {
    var breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    var pieces = new ArrayList<String>();
    var start = breaks.first();
    for (var end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      pieces.add(text.substring(start, end));
      start = end;
    }
    return pieces;
  }

  private static int fitting(String line, float size, float width, Typeface face) {
    var end = line.offsetByCodePoints(0, 1);
    while (end < line.length()) {
      var next = line.offsetByCodePoints(end, 1);
      if (face.width(line.substring(0, next), size) > width) {
        return end;
      }
      end = next;
    }
    return end;
  }
}
