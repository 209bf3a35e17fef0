package dev.refunddesk.purchase;

import static dev.refunddesk.purchase.Orders.LI_MING_VPS;
import static dev.refunddesk.purchase.Orders.PAID_AT;
import static dev.refunddesk.purchase.Orders.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.purchase.Purchases.Recorded;
import dev.refunddesk.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PurchasesTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Set<String> ticketed = new HashSet<>();
  private final Purchases purchases = PurchasesOn.database(DATABASE, numbers -> ticketed);

  @BeforeEach
  void empty() {
    DATABASE.client().sql("truncate purchase.\"order\" cascade").update();
  }

  @Test
  void findsTheWorkedExampleAsItWasRecorded() {
    purchases.record(LI_MING_VPS, Order.Source.IMPORT);

    assertThat(purchases.get("VPS-20260315-8842")).isEqualTo(LI_MING_VPS);
    assertThat(LI_MING_VPS.paid()).isEqualTo(cny(1088_00));
    assertThat(LI_MING_VPS.service().days()).contains(365L);
  }

  @Test
  void tellsNewFromUpdatedFromUnchanged() {
    var renamed = Orders.of("A-1", "liming@example.com", "新名称");

    assertThat(record(Orders.of("A-1", "liming@example.com", "旧名称"))).isEqualTo(Recorded.NEW);
    assertThat(record(renamed)).isEqualTo(Recorded.UPDATED);
    assertThat(record(renamed)).isEqualTo(Recorded.UNCHANGED);
    assertThat(purchases.get("A-1")).isEqualTo(renamed);
  }

  @Test
  void dropsLinesAndTendersThatAreNoMore() {
    purchases.record(LI_MING_VPS, Order.Source.IMPORT);
    var smaller = Orders.numbered(LI_MING_VPS.number());

    assertThat(record(smaller)).isEqualTo(Recorded.UPDATED);
    assertThat(purchases.get(LI_MING_VPS.number())).isEqualTo(smaller);
  }

  @Test
  void refusesAnUnknownNumber() {
    assertThatThrownBy(() -> purchases.get("NONE-1"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("order-not-found");
  }

  @Test
  void listsTheOrdersOfAnEmailInWhateverCaseByParts() {
    for (var number : List.of("A-1", "A-2", "A-3")) {
      record(Orders.of(number, "Li.Ming@Example.com", "VPS"));
    }
    record(Orders.of("B-1", "other@example.com", "VPS"));

    var first = purchases.ordersOf("li.ming@EXAMPLE.com", null, 2);
    var second = purchases.ordersOf("li.ming@example.com", first.next(), 2);

    var numbers = new ArrayList<String>();
    first.items().forEach(order -> numbers.add(order.number()));
    second.items().forEach(order -> numbers.add(order.number()));
    assertThat(numbers).containsExactly("A-3", "A-2", "A-1");
    assertThat(second.next()).isNull();
  }

  @Test
  void countsARefundOnceHoweverOftenItIsTold() {
    purchases.record(LI_MING_VPS, Order.Source.API);

    purchases.recordRefunded("VPS-20260315-8842/1", cny(961_77), "R-1");
    purchases.recordRefunded("VPS-20260315-8842/1", cny(961_77), "R-1");

    assertThat(purchases.get("VPS-20260315-8842").refunded()).isEqualTo(cny(961_77));
    assertThat(purchases.refundsOf("liming@example.com", Instant.EPOCH)).hasSize(1);
  }

  @Test
  void refusesToRefundMoreThanWasPaidByATender() {
    purchases.record(LI_MING_VPS, Order.Source.API);
    purchases.recordRefunded("VPS-20260315-8842/2", cny(88_00), "R-1");

    assertThatThrownBy(() -> purchases.recordRefunded("VPS-20260315-8842/2", cny(1), "R-2"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("refund-too-much");
    assertThat(purchases.refundsOf("liming@example.com", Instant.EPOCH)).hasSize(1);
  }

  @Test
  void refusesAReferenceThatMeantAnotherRefund() {
    purchases.record(LI_MING_VPS, Order.Source.API);
    purchases.recordRefunded("VPS-20260315-8842/2", cny(1_00), "R-1");

    assertThatThrownBy(() -> purchases.recordRefunded("VPS-20260315-8842/2", cny(2_00), "R-1"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("refund-differs");
  }

  @Test
  void keepsThePaymentsOfARefundedOrder() {
    purchases.record(LI_MING_VPS, Order.Source.API);
    purchases.recordRefunded("VPS-20260315-8842/2", cny(1_00), "R-1");

    assertThatThrownBy(() -> record(Orders.numbered("VPS-20260315-8842")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("order-refunded");
  }

  @Test
  void takesTheLatestWordOnArrearsForEachCurrency() {
    purchases.record(LI_MING_VPS, Order.Source.API);

    assertThat(purchases.arrearsOf("liming@example.com"))
        .containsExactly(new Arrears(cny(0), PAID_AT));
  }

  @Test
  void undoesWhatRecordingDid() {
    var earlier = Orders.of("A-1", "liming@example.com", "旧名称");
    purchases.record(earlier, Order.Source.DEMO);
    var changes =
        purchases.record(
            List.of(Orders.of("A-1", "liming@example.com", "新名称"), LI_MING_VPS),
            Order.Source.IMPORT);

    var kept = purchases.revert(changes.stream().map(Purchases.Change::reversal).toList());

    assertThat(kept).isEmpty();
    assertThat(purchases.get("A-1")).isEqualTo(earlier);
    assertThat(purchases.find(LI_MING_VPS.number())).isEmpty();
    assertThat(purchases.hasReal()).isFalse();
  }

  @Test
  void keepsWhatOthersBuildOnWhenUndoing() {
    var changes =
        purchases.record(
            List.of(Orders.numbered("A-1"), Orders.numbered("A-2"), Orders.numbered("A-3")),
            Order.Source.IMPORT);
    ticketed.add("A-1");
    record(Orders.of("A-2", "liming@example.com", "改过的"));

    var kept = purchases.revert(changes.stream().map(Purchases.Change::reversal).toList());

    assertThat(kept).containsExactlyInAnyOrder("A-1", "A-2");
    assertThat(purchases.find("A-3")).isEmpty();
  }

  private Recorded record(Order order) {
    return purchases.record(order, Order.Source.API);
  }
}
