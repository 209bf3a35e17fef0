package dev.refunddesk.purchase.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.purchase.Orders;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.purchase.PurchasesOn;
import dev.refunddesk.purchase.imports.ImportRun.State;
import dev.refunddesk.purchase.intake.Fault;
import dev.refunddesk.testing.TestDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The files of shops, as they are. */
class SamplesTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final InstantSource NOW =
      InstantSource.fixed(Instant.parse("2026-11-23T02:00:00Z"));

  private final Set<String> ticketed = new HashSet<>();
  private final Purchases purchases = PurchasesOn.database(DATABASE, numbers -> ticketed);
  private final Imports imports = ImportsOn.database(DATABASE, purchases, NOW);

  @BeforeEach
  void empty() {
    DATABASE.client().sql("truncate purchase.\"order\", purchase.import_run cascade").update();
  }

  @Test
  void takesTheEnglishFileWhole() {
    var run = bringIn("orders-en-utf8.csv");

    assertThat(run.form()).isEqualTo("CSV, UTF-8");
    assertThat(run.added()).isEqualTo(40);
    assertThat(run.wrong()).isZero();
    assertThat(purchases.get("VPS-20251112-1303").paid()).isEqualTo(Orders.cny(1273_32));
  }

  @Test
  void namesEachOfTheSevenWrongRowsOfTheChineseFile() {
    var run = bringIn("orders-gbk.csv");

    assertThat(run.form()).isEqualTo("CSV, GB18030");
    assertThat(run.added()).isEqualTo(60);
    assertThat(faults(run))
        .containsExactly(
            "62 实付金额 NOT_AN_AMOUNT 十二元",
            "63 订单号码 MISSING ",
            "64 支付时间 IMPOSSIBLE_DATE 2026-13-45 10:00",
            "65 币种 CURRENCY_MEANT RMB CNY",
            "66 平台 UNKNOWN_PLATFORM 某未知云",
            "67 实付金额 NEGATIVE -50.00",
            "68 支付方式 TENDERS_DIFFER 1.00 135.66");
  }

  @Test
  void comparesNoSumsOfPartsItCouldNotRead() {
    var run = bringIn("orders-gbk.csv");

    assertThat(imports.wrongRows(run.id(), 0, 10))
        .filteredOn(row -> row.line() == 62 || row.line() == 67)
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.faults()).hasSize(1));
  }

  @Test
  void changesNothingTheSecondTime() {
    bringIn("orders-gbk.csv");
    var again = bringIn("orders-gbk.csv");

    assertThat(again.added()).isZero();
    assertThat(again.updated()).isZero();
    assertThat(again.unchanged()).isEqualTo(60);
  }

  @Test
  void undoesAllOfIt() {
    bringIn("orders-en-utf8.csv");
    var run = bringIn("orders-gbk.csv");
    ticketed.add("VPS-20261119-4050");

    var undone = imports.undo(run.id());

    assertThat(undone.state()).isEqualTo(State.UNDONE);
    assertThat(undone.kept()).isEqualTo(1);
    assertThat(count()).isEqualTo(41);
  }

  private long count() {
    var orders = DATABASE.client().sql("select count(*) from purchase.\"order\"");
    return orders.query(Long.class).single();
  }

  private ImportRun bringIn(String name) {
    var run = imports.upload(name, ImportsOn.sample(name), "王总");
    imports.check(run.id());
    return imports.carryOut(run.id());
  }

  private List<String> faults(ImportRun run) {
    return imports.wrongRows(run.id(), 0, 100).stream()
        .flatMap(row -> row.faults().stream().limit(1).map(fault -> line(row, fault)))
        .toList();
  }

  private static String line(WrongRow row, Fault fault) {
    return "%d %s %s %s"
        .formatted(row.line(), fault.path(), fault.reason(), String.join(" ", fault.details()));
  }
}
