package dev.refunddesk.statement;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** The pages of a paper, written from top to bottom; what does not fit goes to the next page. */
final class Sheet implements AutoCloseable {

  static final float LEFT = 51;
  static final float RIGHT = PDRectangle.A4.getWidth() - LEFT;
  static final float WIDTH = RIGHT - LEFT;

  static final Color BLACK = Color.BLACK;
  static final Color GREY = new Color(0x4a, 0x53, 0x66);
  private static final Color LINE = new Color(0x86, 0x8e, 0x9c);
  private static final Color FAINT = new Color(0xe4, 0xe7, 0xec);

  private static final float TOP = PDRectangle.A4.getHeight() - 51;
  private static final float BOTTOM = 62;

  private final PDDocument paper;
  private final Typeface face;
  private final String mark;
  private final List<PDPage> pages = new ArrayList<>();
  private PDPageContentStream pen;
  private float at = TOP;

  /**
   * @param mark a word across every page; empty for none
   */
  Sheet(PDDocument paper, Typeface face, String mark) throws IOException {
    this.paper = paper;
    this.face = face;
    this.mark = mark;
    this.pen = page();
  }

  private PDPageContentStream page() throws IOException {
    var page = new PDPage(PDRectangle.A4);
    paper.addPage(page);
    pages.add(page);
    at = TOP;
    pen = new PDPageContentStream(paper, page);
    if (!mark.isEmpty()) {
      drawMark();
    }
    return pen;
  }

  private void drawMark() throws IOException {
    var size = 84f;
    var width = face.width(mark, size);
    var middle = PDRectangle.A4;
    pen.saveGraphicsState();
    pen.transform(
        Matrix.getRotateInstance(
            Math.toRadians(38), middle.getWidth() / 2, middle.getHeight() / 2));
    draw(mark, -width / 2, -size / 3, new Ink(size, FAINT, false));
    pen.restoreGraphicsState();
  }

  /** How letters look. */
  record Ink(float size, Color color, boolean bold) {

    static Ink plain(float size) {
      return new Ink(size, BLACK, false);
    }

    static Ink bold(float size) {
      return new Ink(size, BLACK, true);
    }

    static Ink quiet(float size) {
      return new Ink(size, GREY, false);
    }
  }

  /** Begins a new page unless so much is left on this one; tells whether it did. */
  boolean need(float height) throws IOException {
    if (at - height >= BOTTOM) {
      return false;
    }
    pen.close();
    page();
    return true;
  }

  /** Goes down. */
  void down(float height) {
    at -= height;
  }

  /** Writes at the left end of a column, on the line the pen is at. */
  void left(String text, float x, Ink ink) throws IOException {
    draw(text, x, at, ink);
  }

  /** Writes so that it ends there. */
  void right(String text, float x, Ink ink) throws IOException {
    draw(text, x - face.width(text, ink.size()), at, ink);
  }

  private void draw(String text, float x, float y, Ink ink) throws IOException {
    pen.beginText();
    pen.setNonStrokingColor(ink.color());
    if (ink.bold()) {
      pen.setStrokingColor(ink.color());
      pen.setLineWidth(ink.size() / 32);
      pen.setRenderingMode(RenderingMode.FILL_STROKE);
    } else {
      pen.setRenderingMode(RenderingMode.FILL);
    }
    pen.newLineAtOffset(x, y);
    for (var run : face.runs(text)) {
      pen.setFont(run.font(), ink.size());
      pen.showText(run.text());
    }
    pen.endText();
  }

  /** A line across the page. */
  void rule(float weight) throws IOException {
    pen.setStrokingColor(weight < 1 ? LINE : BLACK);
    pen.setLineWidth(weight);
    pen.moveTo(LEFT, at);
    pen.lineTo(RIGHT, at);
    pen.stroke();
  }

  List<String> wrap(String text, float size, float width) {
    return Wrapping.lines(text, size, width, face);
  }

  /**
   * Ends all pages with their number.
   *
   * @param words with {0} for the page and {1} for how many
   */
  void number(String words, String beside) throws IOException {
    pen.close();
    for (var i = 0; i < pages.size(); i++) {
      pen =
          new PDPageContentStream(
              paper, pages.get(i), PDPageContentStream.AppendMode.APPEND, true, true);
      at = BOTTOM - 22;
      left(beside, LEFT, Ink.quiet(8));
      var place = words.replace("{0}", "" + (i + 1)).replace("{1}", "" + pages.size());
      right(place, RIGHT, Ink.quiet(8));
      pen.close();
    }
  }

  @Override
  public void close() throws IOException {
    pen.close();
  }
}
