package dev.refunddesk.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.platform.Database;
import dev.refunddesk.platform.Planner;
import dev.refunddesk.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class OrderSearchTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final JdbcClient db = JdbcClient.create(new Database(DATABASE.dataSource()));
  private final OrderSearch search = new OrderSearch(db, new Planner(db));

  @BeforeAll
  static void record() {
    var purchases = PurchasesOn.database(DATABASE, numbers -> Set.of());
    purchases.record(Orders.LI_MING_VPS, Order.Source.IMPORT);
    purchases.record(
        Orders.of("VPS-20251102-1177", "zhou@example.com", "Lightsail 2GB"), Order.Source.IMPORT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VPS-20260315-8842",
        "vps-20260315",
        "8842",
        "ＶＰＳ-20260315-8842",
        "香港",
        "香港 cn2",
        "2核",
        "CN2 vps",
        "LiMing@example.com"
      })
  void findsTheWorkedExampleBy(String question) {
    assertThat(numbers(search.ofAll(question, 5))).containsExactly("VPS-20260315-8842");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "%", "_", "九龙", "港香", "%8842", "……", "'; drop table"})
  void findsNothingBy(String question) {
    assertThat(search.ofAll(question, 5)).isEmpty();
  }

  @Test
  void findsBeginningsOfWords() {
    assertThat(numbers(search.ofAll("light", 5))).containsExactly("VPS-20251102-1177");
  }

  @Test
  void showsACustomerOnlyTheirOwn() {
    assertThat(numbers(search.ofCustomer("liming@example.com", "vps", 5)))
        .containsExactly("VPS-20260315-8842");
    assertThat(search.ofCustomer("liming@example.com", "lightsail", 5)).isEmpty();
  }

  private static List<String> numbers(List<OrderSearch.Hit> hits) {
    return hits.stream().map(OrderSearch.Hit::orderNumber).toList();
  }
}
