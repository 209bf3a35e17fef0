package dev.refunddesk.console.imports;

import dev.refunddesk.purchase.imports.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The match of columns as a person sends it.
 *
 * @param field the name of a field for each column, empty for one that is passed over
 * @param takesMeant whether RMB is taken for CNY
 */
record ColumnForm(
    @Nullable List<String> field, @Nullable String encoding, @Nullable Boolean takesMeant) {

  String chosenEncoding() {
    return Objects.requireNonNullElse(encoding, "");
  }

  boolean meant() {
    return Boolean.TRUE.equals(takesMeant);
  }

  /** One for each column; a name that is none counts as passed over. */
  List<Optional<Field>> fields() {
    return Objects.requireNonNullElse(field, List.<String>of()).stream()
        .map(ColumnForm::named)
        .toList();
  }

  private static Optional<Field> named(String name) {
    return Arrays.stream(Field.values()).filter(known -> known.name().equals(name)).findFirst();
  }
}
