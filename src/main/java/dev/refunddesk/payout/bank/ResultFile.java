package dev.refunddesk.payout.bank;

import dev.refunddesk.kernel.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the bank's file of results: CSV in UTF-8 or GBK, with the headers banks like to use. */
final class ResultFile {

  static final int MOST_LINES = 10_000;

  private static final Charset GBK = Charset.forName("GB18030");
  private static final Map<String, Set<String>> HEADERS =
      Map.of(
          "reference", Set.of("reference", "参考号", "打款参考号", "客户参考号"),
          "status", Set.of("status", "状态", "结果", "交易状态"),
          "amount", Set.of("amount", "金额", "交易金额"),
          "serial", Set.of("serial", "bank serial", "流水号", "银行流水号", "交易流水号"),
          "reason", Set.of("reason", "原因", "失败原因", "备注"));

  private ResultFile() {}

  static List<ResultRow> rows(byte[] file) {
    var records = records(text(file));
    if (records.size() < 2 || records.size() > MOST_LINES) {
      throw new Refusal(BankProblem.RESULT_SIZE, records.size(), MOST_LINES);
    }
    var columns = columns(records.getFirst());
    return records.stream().skip(1).map(record -> row(record, columns)).toList();
  }

  private static List<CSVRecord> records(String text) {
    try (var parser =
        CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get()
            .parse(new StringReader(text))) {
      return parser.stream().limit(MOST_LINES + 1L).toList();
    } catch (IOException | UncheckedIOException e) {
      throw new Refusal(BankProblem.RESULT_UNREADABLE);
    }
  }

  private static Map<String, Integer> columns(CSVRecord header) {
    var places = new HashMap<String, Integer>();
    for (int i = 0; i < header.size(); i++) {
      var name = header.get(i).toLowerCase(Locale.ROOT);
      var place = i;
      HEADERS.forEach((column, names) -> {
        if (names.contains(name)) {
          places.putIfAbsent(column, place);
        }
      });
    }
    for (var needed : List.of("reference", "status", "serial", "reason")) {
      if (!places.containsKey(needed)) {
        throw new Refusal(BankProblem.COLUMN_MISSING, needed);
      }
    }
    return places;
  }

  private static ResultRow row(CSVRecord record, Map<String, Integer> columns) {
    return new ResultRow(
        Math.toIntExact(record.getRecordNumber()),
        cell(record, columns, "reference"),
        cell(record, columns, "status"),
        cell(record, columns, "amount"),
        cell(record, columns, "serial"),
        cell(record, columns, "reason"));
  }

  /** The words of a cell, without the apostrophe that keeps spreadsheets from calculating. */
  private static String cell(CSVRecord record, Map<String, Integer> columns, String column) {
    var place = columns.get(column);
    if (place == null || place >= record.size()) {
      return "";
    }
    var words = record.get(place).strip();
    return words.startsWith("'") ? words.substring(1) : words;
  }

  private static String text(byte[] file) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(file, GBK);
    }
  }
}
