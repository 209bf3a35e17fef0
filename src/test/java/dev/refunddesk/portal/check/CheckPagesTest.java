package dev.refunddesk.portal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.purchase.Platform;
import dev.refunddesk.purchase.Sales;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.PlainBrowser;
import dev.refunddesk.testing.TestClock;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class CheckPagesTest {

  private static final String GOOD =
      "/check?platform=own&billing=SUBSCRIPTION&currency=CNY&paid=1088.00&months=12&arrears=0"
          + "&bought=2026-03-15T10:20";
  private static final String SPLIT = GOOD + "&setup=30&voucher=100&balance=88.00&way=ALIPAY";

  /** What is good, what stands in its place, the field, the words beside it. */
  static final List<String> WRONG =
      List.of(
          "paid=1088.00 | paid=-1 | paid | 不能为负数",
          "paid=1088.00 | paid= | paid | 请填写实付金额",
          "paid=1088.00 | paid=NaN | paid | 不是数字",
          "paid=1088.00 | paid=1e9 | paid | 科学计数",
          "paid=1088.00 | paid=99999999999999999999 | paid | 超出",
          "paid=1088.00 | paid=0 | paid | 没有付款",
          "paid=1088.00 | paid=10.001 | paid | 最多 2 位小数",
          "paid=1088.00 | paid=US$10 | paid | USD",
          "paid=1088.00 | paid=1&paid=088 | paid | 出现了两次",
          "currency=CNY&paid=1088.00 | currency=JPY&paid=10.5 | paid | 最多 0 位小数",
          "currency=CNY&paid=1088.00 | currency=KWD&paid=1.2345 | paid | 最多 3 位小数",
          "currency=CNY | currency=RMB | currency | CNY",
          "platform=own | platform=moon | platform | 没有这个平台",
          "bought=2026-03-15T10:20 | bought= | bought | 请填写付款时间",
          "bought=2026-03-15T10:20 | bought=2026-02-30 | bought | 不是存在的日期",
          "bought=2026-03-15T10:20 | bought=15.3.2026 | bought | 日期",
          "bought=2026-03-15T10:20 | bought=2026-03-19 | at | 早于",
          "months=12 | months=0 | months | 1 到 120",
          "months=12 | months=abc | months | 1 到 120",
          "arrears=0 | ends=2026-03-01 | ends | 不晚于",
          "arrears=0 | voucher=2000&setup=5000 | paid | 不符",
          "arrears=0 | balance=2000 | balance | 超过了实付金额",
          "arrears=0 | balance=x | balance | 不是数字",
          "arrears=0 | refunded=2000 | refunded | 超过此方式实付",
          "arrears=0 | arrears=-5 | arrears | 不能为负数");

  private final MockMvc desk;
  private final JdbcClient db;
  private final TestClock clock;
  private final PlainBrowser browser;

  CheckPagesTest(MockMvc desk, JdbcClient db, TestClock clock) {
    this.desk = desk;
    this.db = db;
    this.clock = clock;
    this.browser = new PlainBrowser(desk).with("Accept-Language", "zh-CN").from("10.7.0.1");
  }

  @BeforeEach
  void timeStands() {
    clock.stand(TestClock.EXAMPLE);
  }

  @AfterEach
  void timeGoesOn() {
    clock.go();
  }

  @Test
  void showTheAnswerOfTheEngineLineByLine() {
    browser.get(SPLIT + "&bought=").get(SPLIT.replace("03-15", "02-25"));

    assertThat(browser.status()).isEqualTo(200);
    assertThat(browser.page().select("[data-test=verdict]").attr("data-code")).isEqualTo("V2");
    assertThat(browser.text("calc-line"))
        .contains("1,158.00", "30.00", "−¥100.00", "1,088.00", "× 22 ÷ 365");
    assertThat(browser.text("refund-amount")).isEqualTo("¥994.23");
    assertThat(browser.page().select("[data-test=finding]")).isNotEmpty();
    assertThat(browser.text("arrives-by")).isNotEmpty();
  }

  @Test
  void keepNothing() {
    var before = rows();

    browser.get(SPLIT);

    assertThat(rows()).isEqualTo(before);
    assertThat(browser.page().select("a[data-test=check-link]").attr("href"))
        .startsWith("/check?platform=own")
        .contains("paid=1088.00")
        .doesNotContain("email", "token");
  }

  private long rows() {
    return db.sql(
            """
            select (select count(*) from purchase."order")
              + (select count(*) from identity.attempt)
            """)
        .query(Long.class)
        .single();
  }

  @Test
  void leadBackToTheSameAnswer() {
    var link = browser.get(SPLIT).page().select("a[data-test=check-link]").attr("href");

    var again = new PlainBrowser(desk).with("Accept-Language", "zh-CN").get(link);

    assertThat(again.text("calc-line")).isEqualTo(browser.text("calc-line"));
    assertThat(again.text("refund-amount")).isNotEmpty().isEqualTo(browser.text("refund-amount"));
  }

  @ParameterizedTest
  @FieldSource("WRONG")
  void nameWhatIsWrongBesideItsFieldAndKeepWhatWasTyped(String row) {
    var cells = row.split(" \\| ", -1);

    browser.get(GOOD.replace(cells[0], cells[1].replace("$", "%24")));

    assertThat(browser.status()).isEqualTo(422);
    assertThat(browser.page().select("#" + cells[2] + "-error").text()).contains(cells[3]);
    assertThat(browser.page().select("[data-test=errors] a[href=#" + cells[2] + "]")).isNotEmpty();
    assertThat(browser.page().select("[data-test=verdict]")).isEmpty();
    assertThat(browser.page().select("input[name=months]").val())
        .isEqualTo(cells[1].startsWith("months=") ? cells[1].substring(7) : "12");
  }

  @Test
  void refuseAMegabyteOfTextByName() {
    browser.get(GOOD.replace("paid=1088.00", "paid=" + "9".repeat(1_000_000)));

    assertThat(browser.status()).isEqualTo(422);
    assertThat(browser.page().select("#paid-error").text()).contains("1000").hasSizeLessThan(400);
  }

  @Test
  void showWhatIsTypedAsTextOnly() {
    var script = "\"><script>alert(1)</script>";

    browser.get(GOOD.replace("1088.00", URLEncoder.encode(script, StandardCharsets.UTF_8)));

    assertThat(browser.page().select("input[name=paid]").val()).isEqualTo(script);
    assertThat(browser.page().select("script:not([src])")).isEmpty();
  }

  @Test
  void letOneNetworkAskSoOftenAndNoMore() {
    var eager = new PlainBrowser(desk).with("Accept-Language", "zh-CN").from("10.7.0.9");
    for (var i = 0; i < Allowance.MOST; i++) {
      assertThat(eager.get(GOOD).status()).isEqualTo(200);
    }

    assertThat(eager.get(GOOD).status()).isEqualTo(429);
    assertThat(eager.page().select("#paid-error").text()).contains("14:40");
    assertThat(eager.page().select("input[name=paid]").val()).isEqualTo("1088.00");
    assertThat(eager.get("/check").status()).isEqualTo(200);
    assertThat(browser.get(GOOD).status()).isEqualTo(200);
    clock.pass(Allowance.WINDOW);
    assertThat(eager.get(GOOD).status()).isEqualTo(200);
  }

  @Test
  void askForWhatThePolicyLooksAtAndNothingElse() {
    var own = browser.get("/check?platform=own").page();
    var metered = browser.get("/check?platform=aliyun").page();

    assertThat(own.select("#months, #setup, #arrears, #orders, #refunds")).hasSize(5);
    assertThat(own.select("#metered, #hours, #state, #terms")).isEmpty();
    assertThat(metered.select("#metered, #arrears")).hasSize(2);
    assertThat(metered.select("#months, #orders")).isEmpty();
  }

  @Test
  void countWhatIsSaidOfOrdersAndRefundsBefore() {
    var first = browser.get(GOOD + "&orders=0").text("refund-amount");
    var second = browser.get(GOOD + "&orders=1").text("refund-amount");
    var often = browser.get(GOOD + "&orders=1&refunds=3").page();

    assertThat(first).isEqualTo("¥1,088.00");
    assertThat(second).isEqualTo("¥1,076.08");
    assertThat(often.select("[data-test=verdict]").attr("data-code")).isEqualTo("V5");
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void areFilledInFromAnOrderWithoutSayingWhoseItIs(Platform platform) {
    var order = Sales.of(platform, "sunyue@example.com", "孙悦");

    var link = CheckLink.to(order);

    assertThat(link).doesNotContain("sunyue", "%E5%AD%99", order.number());
    assertThat(browser.get(link).status()).isEqualTo(200);
    assertThat(browser.page().select("[data-test=verdict]")).isNotEmpty();
    assertThat(browser.page().select("[name=paid]").val())
        .isEqualTo(order.paid().toDecimal().toPlainString());
  }

  @Test
  void areLinkedFromWhereOneWonders() {
    for (var path : new String[] {"/login", "/help", "/help/platforms/aliyun"}) {
      assertThat(browser.get(path).page().select("main a[href^=/check]")).as(path).isNotEmpty();
    }
  }
}
