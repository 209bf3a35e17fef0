package dev.refunddesk.statement;

import dev.refunddesk.statement.Sheet.Ink;
import dev.refunddesk.statement.Statement.Fact;
import dev.refunddesk.statement.Statement.Line;
import dev.refunddesk.statement.Statement.Way;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Draws a statement on A4, black on white; the same statement gives the same bytes. */
final class StatementPdf {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final float ITEM = 300;
  private static final float BASIS = Sheet.LEFT + 316;
  private static final float BASIS_WIDTH = 84;
  private static final float REFERENCE = Sheet.LEFT + 150;
  private static final float STATE = Sheet.LEFT + 290;
  private static final float HALF = Sheet.WIDTH / 2;

  private final Statement statement;
  private final Sheet sheet;

  private StatementPdf(Statement statement, Sheet sheet) {
    this.statement = statement;
    this.sheet = sheet;
  }

  static byte[] write(Statement statement) {
    try (var paper = new PDDocument()) {
      describe(paper, statement);
      var mark = Objects.requireNonNullElse(statement.mark(), "");
      try (var sheet = new Sheet(paper, Typeface.in(paper), mark)) {
        new StatementPdf(statement, sheet).draw();
      }
      var bytes = new ByteArrayOutputStream();
      paper.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(statement.number() + " cannot be drawn", e);
    }
  }

  private static void describe(PDDocument paper, Statement statement) {
    var facts = paper.getDocumentInformation();
    facts.setTitle(statement.title() + " " + statement.number());
    facts.setAuthor(statement.shop());
    facts.setCreator("Refund Desk");
    facts.getCOSObject().setString(COSName.CREATION_DATE, DATE.format(statement.asOf()));
    var catalog = paper.getDocumentCatalog();
    catalog.setLanguage(statement.language().tag());
    var preferences = new PDViewerPreferences(catalog.getCOSObject());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    paper.setDocumentId((long) statement.number().hashCode());
  }

  private void draw() throws IOException {
    head();
    facts();
    calculation();
    ways();
    notes();
    sheet.number(statement.pages(), statement.shop() + "  " + statement.number());
  }

  private void head() throws IOException {
    sheet.down(16);
    sheet.left(statement.shop(), Sheet.LEFT, Ink.bold(14));
    sheet.right(statement.title(), Sheet.RIGHT, Ink.bold(20));
    sheet.down(18);
    sheet.right(statement.number(), Sheet.RIGHT, Ink.quiet(9.5f));
    sheet.down(12);
    sheet.rule(1.2f);
    sheet.down(20);
  }

  /** Two columns, read row by row. */
  private void facts() throws IOException {
    for (var i = 0; i < statement.facts().size(); i += 2) {
      var left = fact(statement.facts().get(i), Sheet.LEFT);
      var right =
          i + 1 < statement.facts().size()
              ? fact(statement.facts().get(i + 1), Sheet.LEFT + HALF)
              : 1;
      sheet.down(15 + 12 * (Math.max(left, right) - 1));
    }
    sheet.down(8);
  }

  private int fact(Fact fact, float x) throws IOException {
    var label = 72f;
    sheet.left(fact.name(), x, Ink.quiet(9.5f));
    var lines = sheet.wrap(fact.value(), 9.5f, HALF - label - 10);
    for (var line : lines) {
      sheet.left(line, x + label, Ink.plain(9.5f));
      sheet.down(12);
    }
    sheet.down(-12f * lines.size());
    return lines.size();
  }

  private void calculation() throws IOException {
    calculationHead();
    for (var line : statement.lines()) {
      line(line);
    }
    sheet.need(60);
    sheet.down(2);
    sheet.rule(1);
    sheet.down(18);
    sheet.left(statement.total().item(), Sheet.LEFT, Ink.bold(12));
    sheet.right(statement.total().amount(), Sheet.RIGHT, Ink.bold(14));
    sheet.down(8);
    sheet.rule(1);
    sheet.down(2.5f);
    sheet.rule(1);
    if (statement.inWords() != null) {
      sheet.down(16);
      sheet.right(statement.inWords(), Sheet.RIGHT, Ink.quiet(9.5f));
    }
    sheet.down(30);
  }

  private void calculationHead() throws IOException {
    var columns = statement.columns();
    sheet.left(columns.item(), Sheet.LEFT, Ink.quiet(9));
    sheet.left(columns.basis(), BASIS, Ink.quiet(9));
    sheet.right(columns.amount(), Sheet.RIGHT, Ink.quiet(9));
    sheet.down(6);
    sheet.rule(0.6f);
    sheet.down(15);
  }

  /** A line is never parted by the end of a page; a new page repeats the head. */
  private void line(Line line) throws IOException {
    var items = sheet.wrap(line.item(), 10, ITEM);
    var how = line.how().isEmpty() ? List.<String>of() : sheet.wrap(line.how(), 8.5f, ITEM);
    var basis = sheet.wrap(line.basis(), 9, BASIS_WIDTH);
    var height = Math.max(13f * items.size() + 11.5f * how.size(), 13f * basis.size());
    if (sheet.need(height + 10)) {
      sheet.down(12);
      calculationHead();
    }
    sheet.right(line.amount(), Sheet.RIGHT, line.strong() ? Ink.bold(10) : Ink.plain(10));
    column(basis, BASIS, Ink.quiet(9), 13);
    for (var item : items) {
      sheet.left(item, Sheet.LEFT, line.strong() ? Ink.bold(10) : Ink.plain(10));
      sheet.down(13);
    }
    for (var each : how) {
      sheet.left(each, Sheet.LEFT, Ink.quiet(8.5f));
      sheet.down(11.5f);
    }
    sheet.down(height - 13f * items.size() - 11.5f * how.size());
    sheet.down(-7);
    sheet.rule(0.3f);
    sheet.down(14);
  }

  /** Writes lines under each other and goes back up. */
  private void column(List<String> lines, float x, Ink ink, float height) throws IOException {
    for (var line : lines) {
      sheet.left(line, x, ink);
      sheet.down(height);
    }
    sheet.down(-height * lines.size());
  }

  private void ways() throws IOException {
    waysHead();
    for (var way : statement.ways()) {
      way(way);
    }
    sheet.down(14);
  }

  private void waysHead() throws IOException {
    sheet.need(70);
    var columns = statement.wayColumns();
    sheet.left(columns.way(), Sheet.LEFT, Ink.quiet(9));
    sheet.left(columns.reference(), REFERENCE, Ink.quiet(9));
    sheet.left(columns.state(), STATE, Ink.quiet(9));
    sheet.right(columns.amount(), Sheet.RIGHT, Ink.quiet(9));
    sheet.down(6);
    sheet.rule(0.6f);
    sheet.down(15);
  }

  private void way(Way way) throws IOException {
    var names = sheet.wrap(way.way(), 9.5f, REFERENCE - Sheet.LEFT - 10);
    var references = sheet.wrap(way.reference(), 9, STATE - REFERENCE - 10);
    var states = sheet.wrap(way.state(), 9, 110);
    var rows = Math.max(names.size(), Math.max(references.size(), states.size()));
    if (sheet.need(13f * rows + 10)) {
      waysHead();
    }
    sheet.right(way.amount(), Sheet.RIGHT, Ink.plain(10));
    column(names, Sheet.LEFT, Ink.plain(9.5f), 13);
    column(references, REFERENCE, Ink.plain(9), 13);
    column(states, STATE, Ink.plain(9), 13);
    sheet.down(13f * rows - 7);
    sheet.rule(0.3f);
    sheet.down(14);
  }

  private void notes() throws IOException {
    for (var note : statement.notes()) {
      for (var line : sheet.wrap(note, 8.5f, Sheet.WIDTH)) {
        sheet.need(12);
        sheet.left(line, Sheet.LEFT, Ink.quiet(8.5f));
        sheet.down(12);
      }
    }
  }
}
