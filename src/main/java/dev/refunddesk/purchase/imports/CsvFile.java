package dev.refunddesk.purchase.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Rows of text with separators between the cells. */
final class CsvFile implements SourceFile {

  private static final String SEPARATORS = ",;\t|";
  private static final int LOOKED_AT = 10;

  private final byte[] content;
  private final Encoding encoding;
  private final char separator;

  private CsvFile(byte[] content, Encoding encoding, char separator) {
    this.content = content;
    this.encoding = encoding;
    this.separator = separator;
  }

  static CsvFile of(byte[] content, String chosen) {
    var encoding = Encoding.of(content, chosen);
    try (var reader = encoding.reader(content)) {
      return new CsvFile(content, encoding, separator(reader));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public Stream<Row> rows() {
    var reader = encoding.reader(content);
    var rows = new CsvRows(reader, separator);
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
        .filter(row -> !row.isBlank())
        .onClose(() -> close(reader));
  }

  @Override
  public String form() {
    var form = "CSV, " + encoding.label();
    return separator == ',' ? form : form + ", " + (separator == '\t' ? "TAB" : separator);
  }

  /** The separator that the first lines have most of. */
  private static char separator(BufferedReader reader) {
    var start = String.join("\n", reader.lines().limit(LOOKED_AT).toList());
    return (char)
        SEPARATORS
            .chars()
            .boxed()
            .max(Comparator.comparingLong(sign -> start.chars().filter(sign::equals).count()))
            .orElse((int) ',')
            .intValue();
  }

  private static void close(BufferedReader reader) {
    try {
      reader.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
