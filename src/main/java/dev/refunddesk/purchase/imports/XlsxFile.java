package dev.refunddesk.purchase.imports;

import dev.refunddesk.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** The first sheet of a workbook. */
final class XlsxFile implements SourceFile {

  /** A file of 20 MB that unpacks to more is no list of orders. */
  private static final long LARGEST_UNPACKED = 400_000_000;

  private static final int MOST_PARTS = 1000;
  private static final int WIDEST = 200;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final byte[] content;

  private XlsxFile(byte[] content) {
    this.content = content;
  }

  static boolean isZip(byte[] content) {
    return starts(content, ZIP);
  }

  static boolean isOldExcel(byte[] content) {
    return starts(content, OLD_EXCEL);
  }

  static XlsxFile of(byte[] content) {
    refuseIfHuge(content);
    var file = new XlsxFile(content);
    try (var rows = file.rows()) {
      rows.limit(1).forEach(row -> {});
      return file;
    }
  }

  @Override
  public Stream<Row> rows() {
    try {
      var workbook =
          new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
      return workbook
          .getFirstSheet()
          .openStream()
          .map(XlsxFile::row)
          .filter(row -> !row.isBlank())
          .onClose(() -> close(workbook));
    } catch (IOException | ExcelReaderException | IllegalArgumentException unreadable) {
      throw new Refusal(ImportProblem.UNREADABLE);
    }
  }

  @Override
  public String form() {
    return "XLSX";
  }

  private static Row row(org.dhatim.fastexcel.reader.Row row) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < Math.min(row.getCellCount(), WIDEST); i++) {
      cells.add(row.getOptionalCell(i).map(XlsxCell::text).orElse(""));
    }
    return new Row(row.getRowNum(), List.copyOf(cells));
  }

  /** Unpacks and counts, because what a file says of its own size need not be true. */
  private static void refuseIfHuge(byte[] content) {
    try (var zip = ZipFile.builder().setByteArray(content).get()) {
      var parts = Collections.list(zip.getEntries());
      var left = parts.size() > MOST_PARTS ? 0 : LARGEST_UNPACKED;
      for (var part : parts) {
        try (var bytes = zip.getInputStream(part)) {
          left -= count(bytes, left);
        }
      }
      if (left <= 0) {
        throw new Refusal(ImportProblem.UNREADABLE);
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new Refusal(ImportProblem.UNREADABLE);
    }
  }

  /** How many bytes there are, counted no further than a little above the most. */
  private static long count(InputStream bytes, long most) throws IOException {
    var buffer = new byte[1 << 16];
    long count = 0;
    for (int read = 0; read >= 0 && count <= most; read = bytes.read(buffer)) {
      count += read;
    }
    return count;
  }

  private static boolean starts(byte[] content, byte[] mark) {
    return content.length >= mark.length
        && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
  }

  private static void close(ReadableWorkbook workbook) {
    try {
      workbook.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
