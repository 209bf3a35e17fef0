package dev.refunddesk.purchase.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refunddesk.kernel.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class WorkbookTest {

  @Test
  void readsWhatPeopleSeeInTheCells() throws IOException {
    var cells =
        firstRow(sheet -> {
          sheet.value(0, 0, "订单号码");
          sheet.value(0, 1, 267.38);
          sheet.value(0, 2, 1500);
          sheet.value(0, 3, LocalDateTime.of(2026, 3, 15, 10, 20));
          sheet.style(0, 3).format("yyyy-mm-dd hh:mm").set();
          sheet.value(0, 5, 0.1 + 0.2);
        });

    assertThat(cells).containsExactly("订单号码", "267.38", "1500", "2026-03-15 10:20:00", "", "0.3");
  }

  @Test
  void doesNotBelieveNumbersThatHaveLostTheirEnd() throws IOException {
    var cells = firstRow(sheet -> sheet.value(0, 0, 5022550809573779L));

    assertThat(cells.getFirst()).contains("E+");
  }

  @Test
  void showsAFormulaAsAFormula() throws IOException {
    var cells = firstRow(sheet -> sheet.formula(0, 0, "1+1"));

    assertThat(cells.getFirst()).isEqualTo("=1+1");
  }

  @Test
  void refusesAWorkbookThatUnpacksToFarTooMuch() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      var zeros = new byte[1_000_000];
      for (int i = 0; i < 401; i++) {
        zip.write(zeros);
      }
    }

    assertThatThrownBy(() -> SourceFile.of(bytes.toByteArray(), ""))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("import-unreadable");
  }

  static byte[] workbook(Consumer<Worksheet> fill) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      fill.accept(workbook.newWorksheet("订单"));
    }
    return bytes.toByteArray();
  }

  private static List<String> firstRow(Consumer<Worksheet> fill) throws IOException {
    try (var rows = SourceFile.of(workbook(fill), "").rows()) {
      return rows.findFirst().orElseThrow().cells();
    }
  }
}
