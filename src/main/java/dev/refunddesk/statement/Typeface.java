package dev.refunddesk.statement;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The two faces of a paper: one for Latin letters, one for Chinese; only the letters used are put
 * into it. They are read for each paper and forgotten after it, as an idle desk needs neither.
 */
final class Typeface {

  private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final String CHINESE = "/statement/DroidSansFallbackFull.ttf";

  /** Stands for what neither face can write, such as a smiling face. */
  private static final String UNKNOWN = "〓";

  private final Face latin;
  private final Face chinese;

  private Typeface(Face latin, Face chinese) {
    this.latin = latin;
    this.chinese = chinese;
  }

  private record Face(PDFont font, CmapLookup letters) {

    boolean knows(int letter) {
      return letters.getGlyphId(letter) != 0;
    }
  }

  /** Letters of one face in a row. */
  record Run(PDFont font, String text) {}

  static Typeface in(PDDocument paper) throws IOException {
    return new Typeface(face(paper, LATIN), face(paper, CHINESE));
  }

  private static Face face(PDDocument paper, String path) throws IOException {
    try (var file = open(path)) {
      var letters = new TTFParser().parse(new RandomAccessReadBuffer(file));
      return new Face(PDType0Font.load(paper, letters, true), letters.getUnicodeCmapLookup());
    }
  }

  private static InputStream open(String path) {
    return Objects.requireNonNull(Typeface.class.getResourceAsStream(path), path);
  }

  /** The text as runs of one face each. */
  List<Run> runs(String text) {
    var runs = new ArrayList<Run>();
    text.codePoints().forEach(letter -> add(runs, letter));
    return runs;
  }

  private void add(List<Run> runs, int letter) {
    var face = latin.knows(letter) ? latin : chinese;
    var known = face.knows(letter) && !Character.isISOControl(letter);
    var written = known ? Character.toString(letter) : UNKNOWN;
    var font = known ? face.font() : chinese.font();
    if (!runs.isEmpty() && runs.getLast().font().equals(font)) {
      var longer = new Run(font, runs.removeLast().text() + written);
      runs.add(longer);
    } else {
      runs.add(new Run(font, written));
    }
  }

  /** How wide the text is, in points. */
  float width(String text, float size) {
    try {
      var width = 0f;
      for (var run : runs(text)) {
        width += run.font().getStringWidth(run.text()) / 1_000 * size;
      }
      return width;
    } catch (IOException e) {
      throw new IllegalStateException("a face of ours cannot be measured", e);
    }
  }
}
