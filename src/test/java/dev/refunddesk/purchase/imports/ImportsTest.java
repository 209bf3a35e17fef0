package dev.refunddesk.purchase.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.DeskClock;
import dev.refunddesk.platform.TextsSource;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Orders;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.purchase.PurchasesOn;
import dev.refunddesk.purchase.imports.ImportRun.State;
import dev.refunddesk.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ImportsTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final String HEAD = "订单号码,客户邮箱,平台,服务名称,计费方式,实付金额,币种,支付方式,支付时间\n";

  private final InstantSource clock = new DeskClock(InstantSource.fixed(NOW));
  private final Purchases purchases = PurchasesOn.database(DATABASE, numbers -> Set.of());
  private final Imports imports = ImportsOn.database(DATABASE, purchases, clock);

  @BeforeEach
  void empty() {
    DATABASE.client().sql("truncate purchase.\"order\", purchase.import_run cascade").update();
  }

  @Test
  void saysWhatItWouldDoAndDoesNothing() {
    var run = imports.check(upload(HEAD + row("A-1", "88.00") + row("A-2", "八十")));

    assertThat(run.state()).isEqualTo(State.CHECKED);
    assertThat(List.of(run.added(), run.updated(), run.unchanged(), run.wrong()))
        .containsExactly(1, 0, 0, 1);
    assertThat(purchases.find("A-1")).isEmpty();
  }

  @Test
  void importsNothingThatWasNotChecked() {
    var id = upload(HEAD + row("A-1", "88.00"));

    assertThatThrownBy(() -> imports.carryOut(id)).hasMessageContaining("import-not-now");
  }

  @Test
  void importsOnceHoweverOftenItIsAsked() {
    var id = upload(HEAD + row("A-1", "88.00"));
    imports.check(id);

    assertThat(imports.carryOut(id)).isEqualTo(imports.carryOut(id));
  }

  @Test
  void commitsWholeOrNotAtAll() {
    var rows = new StringBuilder(HEAD);
    for (int i = 0; i < 1200; i++) {
      rows.append(row("A-" + i, "88.00"));
    }
    var id = upload(rows.toString());
    imports.check(id);
    DATABASE
        .client()
        .sql("alter table purchase.\"order\" add constraint stop check (number <> 'A-1100')")
        .update();

    assertThatThrownBy(() -> inTransaction(() -> imports.carryOut(id)))
        .isInstanceOf(DataIntegrityViolationException.class);

    DATABASE.client().sql("alter table purchase.\"order\" drop constraint stop").update();
    assertThat(purchases.find("A-0")).isEmpty();
    assertThat(imports.get(id).state()).isEqualTo(State.CHECKED);
    assertThat(imports.carryOut(id).added()).isEqualTo(1200);
  }

  @Test
  void restoresWhatWasChangedWhenUndone() {
    var earlier = Orders.of("A-1", "li@example.com", "旧名称");
    purchases.record(earlier, Order.Source.API);
    var id = upload(HEAD + row("A-1", "99.00"));
    imports.check(id);

    assertThat(imports.carryOut(id).updated()).isEqualTo(1);
    assertThat(imports.undo(id).state()).isEqualTo(State.UNDONE);

    assertThat(purchases.get("A-1")).isEqualTo(earlier);
  }

  @Test
  void doesNotUndoAfterADay() {
    var id = upload(HEAD + row("A-1", "88.00"));
    imports.check(id);
    imports.carryOut(id);

    DeskClock.at(
        NOW.plus(ImportRun.UNDONE_WITHIN),
        () ->
            assertThatThrownBy(() -> imports.undo(id))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("import-undo-too-late"));
  }

  @Test
  void refusesAnOrderWhoseRefundedPaymentsWouldChangeAndTakesTheOthers() {
    purchases.record(Orders.LI_MING_VPS, Order.Source.API);
    purchases.recordRefunded("VPS-20260315-8842/2", Orders.cny(1_00), "R-1");

    var run = imports.check(upload(HEAD + row("VPS-20260315-8842", "88.00") + row("A-1", "88.00")));

    assertThat(run.added()).isEqualTo(1);
    assertThat(run.wrong()).isEqualTo(1);
  }

  @Test
  void takesRmbForCnyWhenToldTo() {
    var id = upload((HEAD + row("A-1", "88.00")).replace("CNY", "RMB"));
    assertThat(imports.check(id).wrong()).isEqualTo(1);

    imports.match(id, "", true, imports.columns(id).fields());

    assertThat(imports.check(id).added()).isEqualTo(1);
  }

  @Test
  void asksForTheColumnsItCannotDoWithout() {
    var id = upload("订单号码,别的\nA-1,B\n");

    assertThat(imports.columns(id).missing())
        .containsExactlyInAnyOrder(
            Field.EMAIL,
            Field.PLATFORM,
            Field.SERVICE,
            Field.BILLING,
            Field.PAID,
            Field.PAID_AT,
            Field.TENDERS);
    assertThatThrownBy(() -> imports.check(id)).hasMessageContaining("import-columns-missing");
  }

  @Test
  void readsAWorkbookLikeAnyFile() throws IOException {
    var content =
        WorkbookTest.workbook(sheet -> {
          var cells = List.of((HEAD.strip() + "\n" + row("A-1", "88.00").strip()).split("\n"));
          for (int line = 0; line < cells.size(); line++) {
            var texts = cells.get(line).split(",", -1);
            for (int i = 0; i < texts.length; i++) {
              sheet.value(line, i, texts[i]);
            }
          }
          sheet.value(1, 5, 88);
        });

    var run = imports.check(imports.upload("orders.xlsx", content, "王总").id());

    assertThat(run.form()).isEqualTo("XLSX");
    assertThat(run.added()).isEqualTo(1);
  }

  @Test
  void givesTheWrongRowsBackWithReasonsAndWithoutFormulas() throws IOException {
    var id = upload(HEAD + row("A-1", "=1+1") + row("A-2", "-5.00") + row("@SUM(1)", "1.00"));
    imports.check(id);
    var out = new StringWriter();

    new WrongRowsFile(imports).write(id, texts().in(Language.ZH), out);

    var lines = out.toString().split("\r\n", -1);
    assertThat(lines[0]).startsWith("\uFEFF订单号码").endsWith(",原因");
    assertThat(lines[1]).contains(",'=1+1,").contains("第 2 行：实付金额 “=1+1”是公式");
    assertThat(lines[2]).contains(",-5.00,").contains("第 3 行：实付金额 “-5.00”不能为负数");
    assertThat(lines[3]).startsWith("'@SUM(1),");
  }

  @Test
  void worksFromTheCommandLine(@TempDir Path folder) throws IOException {
    var file = folder.resolve("orders.csv");
    Files.write(file, ImportsOn.sample("orders-gbk.csv"));

    assertThat(command("--nonsense")).startsWith("2 ");
    assertThat(command(file.toString(), "--dry-run"))
        .startsWith("1 ")
        .contains("60 new, 0 updated, 0 unchanged, 7 wrong")
        .contains("Row 65: 币种 “RMB” is no currency code. Do you mean CNY?")
        .doesNotContain("--undo");
    var said = command(file.toString());
    var undo = said.substring(said.indexOf("--undo ")).strip().split(" ", -1);
    assertThat(command(undo)).startsWith("0 ");
    assertThat(purchases.find("VPS-20261119-4050")).isEmpty();
  }

  @Test
  void forgetsWhatCameToNothing() {
    var id = upload(HEAD + row("A-1", "88.00"));
    var store = new ImportStore(DATABASE.client());

    store.forget(NOW.plusSeconds(1));

    assertThatThrownBy(() -> imports.get(id)).hasMessageContaining("import-not-found");
  }

  private String command(String... arguments) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    var code = new ImportCommand(imports, texts(), "en_US.UTF-8").run(List.of(arguments), out);
    return code + " " + bytes.toString(StandardCharsets.UTF_8);
  }

  private UUID upload(String text) {
    return imports.upload("orders.csv", text.getBytes(StandardCharsets.UTF_8), "王总").id();
  }

  private static String row(String number, String paid) {
    return number + ",li@example.com,自营,VPS,包年包月," + paid + ",CNY,余额,2026-03-15 10:20\n";
  }

  private static void inTransaction(Runnable task) {
    new TransactionTemplate(new JdbcTransactionManager(DATABASE.dataSource()))
        .executeWithoutResult(status -> task.run());
  }

  private static TextsSource texts() throws IOException {
    return new TextsSource(ImportsOn.SHANGHAI);
  }
}
