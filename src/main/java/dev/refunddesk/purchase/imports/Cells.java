package dev.refunddesk.purchase.imports;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text of a field in the rows of a file.
 *
 * @param places the column of each field, from 0
 */
record Cells(Map<Field, Integer> places) {

  static Cells of(Columns columns) {
    var places = new EnumMap<Field, Integer>(Field.class);
    for (var field : Field.values()) {
      columns.column(field).ifPresent(column -> places.put(field, column));
    }
    return new Cells(places);
  }

  boolean has(Field field) {
    return places.containsKey(field);
  }

  /** The text of a field in a row; nothing if there is no such column or nothing in it. */
  @Nullable String text(Row row, Field field) {
    var place = places.get(field);
    var text = place == null ? "" : row.cell(place);
    return text.isBlank() ? null : text;
  }
}
