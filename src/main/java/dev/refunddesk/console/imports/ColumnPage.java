package dev.refunddesk.console.imports;

import dev.refunddesk.platform.Texts;
import dev.refunddesk.purchase.imports.Field;
import dev.refunddesk.purchase.imports.ImportRun;
import dev.refunddesk.purchase.imports.Imports.Preview;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The columns of a file with what the first rows have in them.
 *
 * @param choices the names of fields by what a form sends for them
 */
public record ColumnPage(ImportRun run, List<Column> columns, Map<String, String> choices) {

  /**
   * One column.
   *
   * @param field what a form sends for its field; empty if it is passed over
   * @param samples what the first rows have in it
   */
  public record Column(String header, String field, List<String> samples) {}

  static ColumnPage of(ImportRun run, Preview preview, Texts texts) {
    var columns = preview.columns();
    var all =
        IntStream.range(0, columns.headers().size())
            .mapToObj(i ->
                new Column(
                    columns.headers().get(i),
                    columns.fields().get(i).map(Field::name).orElse(""),
                    preview.rows().stream()
                        .map(row -> i < row.size() ? row.get(i) : "")
                        .filter(text -> !text.isBlank())
                        .limit(3)
                        .toList()))
            .toList();
    return new ColumnPage(run, all, choices(texts));
  }

  private static Map<String, String> choices(Texts texts) {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", texts.t("purchase.import.passed-over"));
    for (var field : Field.values()) {
      var name = texts.t("purchase.field." + field.name());
      choices.put(
          field.name(), field.isRequired() ? texts.t("imports.columns.required", name) : name);
    }
    return choices;
  }

  /** The encodings a person may choose. */
  public Map<String, String> encodings(Texts texts) {
    var encodings = new LinkedHashMap<String, String>();
    encodings.put("", texts.t("imports.encoding.auto"));
    encodings.put("UTF-8", "UTF-8");
    encodings.put("GB18030", "GBK / GB18030");
    return encodings;
  }

  /** How many columns were matched. */
  public long matched() {
    return columns.stream().filter(column -> !column.field().isEmpty()).count();
  }
}
