package dev.refunddesk.purchase.imports;

import dev.refunddesk.kernel.Refusal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which column of a file is about what.
 *
 * @param line where the headers are in the file, from 1
 * @param headers as the file has them
 * @param fields one for each header; absent for a column that is passed over
 */
public record Columns(int line, List<String> headers, List<Optional<Field>> fields) {

  private static final Pattern UNIT = Pattern.compile("\\(.*?\\)|\\[.*?]");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

  /** Takes the row for the headers and matches what it knows; the first of two alike wins. */
  static Columns of(Row row) {
    var taken = EnumSet.noneOf(Field.class);
    var fields = new ArrayList<Optional<Field>>();
    for (var header : row.cells()) {
      fields.add(Field.named(header).filter(taken::add));
    }
    return new Columns(row.line(), row.cells(), List.copyOf(fields));
  }

  /** A header as it is compared: 实付金额（元） and 实付金额 are one. */
  static String key(String header) {
    var plain = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NO_LETTER.matcher(UNIT.matcher(plain).replaceAll("")).replaceAll("");
  }

  /** The same columns as a person matched them. */
  Columns matched(List<Optional<Field>> corrected) {
    var named = corrected.stream().flatMap(Optional::stream).toList();
    named.stream()
        .filter(field -> Collections.frequency(named, field) > 1)
        .findFirst()
        .ifPresent(field -> {
          throw new Refusal(ImportProblem.COLUMN_TWICE, field.headers().getFirst());
        });
    return new Columns(line, headers, corrected);
  }

  long known() {
    return fields.stream().filter(Optional::isPresent).count();
  }

  /** The required fields no column was found for. */
  public List<Field> missing() {
    return EnumSet.allOf(Field.class).stream()
        .filter(field -> field.isRequired() && column(field).isEmpty())
        .toList();
  }

  /** The column of a field, from 0. */
  Optional<Integer> column(Field field) {
    return IntStream.range(0, fields.size())
        .filter(i -> fields.get(i).filter(field::equals).isPresent())
        .boxed()
        .findFirst();
  }
}
