package dev.refunddesk.purchase.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.platform.TextsSource;
import dev.refunddesk.testing.GuideTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportGuideTest {

  private static final Path GUIDE = Path.of("docs/operate/import.md");

  @Test
  void listsTheHeadersTheDeskKnows() throws IOException {
    new GuideTable(GUIDE, table()).isFresh();
  }

  @Test
  void knowsEachHeaderForOneFieldOnly() {
    var known = new HashMap<String, Field>();
    for (var field : Field.values()) {
      for (var header : field.headers()) {
        assertThat(known.putIfAbsent(Columns.key(header), field)).as(header).isIn(null, field);
      }
    }
  }

  private static List<String> table() throws IOException {
    var texts = new TextsSource(ImportsOn.SHANGHAI);
    var rows =
        Arrays.stream(Field.values())
            .map(field ->
                "| %s %s | %s | %s |"
                    .formatted(
                        texts.in(Language.ZH).t("purchase.field." + field),
                        texts.in(Language.EN).t("purchase.field." + field),
                        field.isRequired() ? "yes" : "",
                        "`" + String.join("` `", field.headers()) + "`"));
    var head = Stream.of("| about | needed | headers |", "| --- | --- | --- |");
    return Stream.concat(head, rows).toList();
  }
}
