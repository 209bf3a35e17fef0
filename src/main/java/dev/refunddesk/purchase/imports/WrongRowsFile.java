package dev.refunddesk.purchase.imports;

import dev.refunddesk.platform.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/**
 * The wrong rows of a run as a CSV file with a column that says why, to be mended and sent again.
 *
 * <p>No cell begins as a formula would, so that no spreadsheet runs what a stranger wrote.
 */
@Component
public class WrongRowsFile {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int BATCH = 500;
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@＝＋－＠\t\r\n]");
  private static final Pattern NUMBER = Pattern.compile("-\\d+(\\.\\d+)?");

  private final Imports imports;

  WrongRowsFile(Imports imports) {
    this.imports = imports;
  }

  /** Writes the file, in UTF-8 as spreadsheets recognise it, the reasons in the reader's words. */
  public void write(UUID run, Texts texts, Writer out) {
    try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
      out.write(BYTE_ORDER_MARK);
      var headers = new ArrayList<>(guarded(imports.columns(run).headers()));
      headers.add(texts.t("purchase.import.reason"));
      csv.printRecord(headers);
      for (var rows = imports.wrongRows(run, 0, BATCH); !rows.isEmpty(); ) {
        for (var row : rows) {
          csv.printRecord(record(row, headers.size() - 1, texts));
        }
        rows = imports.wrongRows(run, rows.getLast().line(), BATCH);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<String> record(WrongRow row, int width, Texts texts) {
    var cells = new ArrayList<>(guarded(row.cells()));
    while (cells.size() < width) {
      cells.add("");
    }
    cells.add(
        row.faults().stream()
            .map(fault -> row.words(fault, texts))
            .collect(Collectors.joining("; ")));
    return cells;
  }

  private static List<String> guarded(List<String> cells) {
    return cells.stream().map(WrongRowsFile::guarded).toList();
  }

  private static String guarded(String cell) {
    return FORMULA.matcher(cell).find() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }
}
