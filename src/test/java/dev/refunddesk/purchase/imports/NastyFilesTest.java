package dev.refunddesk.purchase.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.purchase.Orders;
import dev.refunddesk.purchase.intake.OrderCheck;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of the files that shops should not have written. */
class NastyFilesTest {

  private static final String HEAD = "订单号码,客户邮箱,平台,服务名称,计费方式,实付金额,币种,支付方式,支付时间,开始日期,到期日期,账户欠款\n";
  private static final String GOOD = "A-1,li@example.com,自营,VPS,包年包月,88.00,CNY,余额,2026-03-15,,,";
  private static final OrderCheck CHECK =
      new OrderCheck(
          ImportsOn.SHANGHAI, InstantSource.fixed(Instant.parse("2026-11-23T02:00:00Z")));

  record Nasty(String cell, String instead, String fault) {}

  static final List<Nasty> NASTY =
      List.of(
          new Nasty("88.00", "八十八元", "实付金额 NOT_AN_AMOUNT"),
          new Nasty("88.00", "NaN", "实付金额 NOT_AN_AMOUNT"),
          new Nasty("88.00", "Infinity", "实付金额 NOT_AN_AMOUNT"),
          new Nasty("88.00", "1E+3", "实付金额 SCIENTIFIC"),
          new Nasty("88.00", "-88.00", "实付金额 NEGATIVE"),
          new Nasty("88.00", "−88.00", "实付金额 NEGATIVE"),
          new Nasty("88.00", "88.005", "实付金额 TOO_MANY_DECIMALS"),
          new Nasty("88.00", "99999999999999999999", "实付金额 TOO_LARGE"),
          new Nasty("88.00", "\"1.088,00\"", "实付金额 NOT_AN_AMOUNT"),
          new Nasty("88.00", "\"10,88.00\"", "实付金额 NOT_AN_AMOUNT"),
          new Nasty("88.00", "=1+1", "实付金额 FORMULA"),
          new Nasty("88.00", "US$88.00", "实付金额 MIXED_CURRENCY"),
          new Nasty("88.00", "88 EUR", "实付金额 MIXED_CURRENCY"),
          new Nasty("88.00,CNY", "88.50,JPY", "实付金额 TOO_MANY_DECIMALS"),
          new Nasty("88.00,CNY", "88.5005,KWD", "实付金额 TOO_MANY_DECIMALS"),
          new Nasty("15,,,", "15,2026-03-15,2026-03-15,", "到期日期 EMPTY_PERIOD"),
          new Nasty("15,,,", "15,2026-03-15,2026-03-14,", "到期日期 END_BEFORE_START"),
          new Nasty("15,,,", "15,,,-1", "账户欠款 NEGATIVE"),
          new Nasty("88.00", "", "实付金额 MISSING"),
          new Nasty("A-1", "", "订单号码 MISSING"),
          new Nasty("A-1", "2.02603E+15", "订单号码 SCIENTIFIC"),
          new Nasty("A-1", "A/1", "订单号码 BAD_NUMBER"),
          new Nasty("A-1", "A'; drop table", "订单号码 BAD_NUMBER"),
          new Nasty("li@example.com", "li@", "客户邮箱 NOT_AN_EMAIL"),
          new Nasty("li@example.com", "=HYPERLINK(\"http://x\")", "客户邮箱 FORMULA"),
          new Nasty("自营", "某未知云", "平台 UNKNOWN_PLATFORM"),
          new Nasty("包年包月", "看心情", "计费方式 UNKNOWN_BILLING"),
          new Nasty("CNY", "RMB", "币种 CURRENCY_MEANT"),
          new Nasty("CNY", "XYZ", "币种 UNKNOWN_CURRENCY"),
          new Nasty("CNY", "XAU", "币种 UNKNOWN_CURRENCY"),
          new Nasty("余额", "比特币", "支付方式 UNKNOWN_TENDER"),
          new Nasty("余额", "余额:1.00", "支付方式 TENDERS_DIFFER"),
          new Nasty("余额", "余额:50;支付宝", "支付方式 MISSING"),
          new Nasty("2026-03-15", "2026-02-30", "支付时间 IMPOSSIBLE_DATE"),
          new Nasty("2026-03-15", "2026-13-45", "支付时间 IMPOSSIBLE_DATE"),
          new Nasty("2026-03-15", "03/15/2026", "支付时间 NOT_A_DATE"),
          new Nasty("2026-03-15", "0026-03-15", "支付时间 IMPOSSIBLE_DATE"),
          new Nasty("2026-03-15", "2026-03-15 25:00", "支付时间 IMPOSSIBLE_DATE"),
          new Nasty("VPS", "V\u0000PS", "服务名称 UNREADABLE"),
          new Nasty("VPS", "x".repeat(300), "服务名称 TOO_LONG"),
          new Nasty("VPS", "VPS,,,,,,,,,,,,,多余", " WRONG_CELL_COUNT"));

  @ParameterizedTest
  @FieldSource("NASTY")
  void nasty(Nasty nasty) {
    var wrong = read(HEAD + GOOD.replaceFirst(nasty.cell, quoted(nasty.instead)));

    assertThat(faults(wrong).getFirst()).isEqualTo(nasty.fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "88.00 | ８８．００",
        "88.00 | ¥88.00",
        "88.00 | 88元",
        "88.00 | '=\"88.00\"'",
        "2026-03-15 | 2026/3/15 10:20",
        "2026-03-15 | 2026年3月15日",
        "2026-03-15 | 20260315",
        "2026-03-15 | 2026-03-15T02:20:00Z",
        "余额 | 余额：88.00",
        "余额 | 支付宝（银行卡）:50;余额:38",
        "余额 | Alipay 88.00",
        "自营 | Own Brand",
        "包年包月 | Annually",
        "A-1 | ＶＰＳ－1"
      })
  void takesWhatOnlyLooksDifferent(String cell, String instead) {
    assertThat(read(HEAD + GOOD.replaceFirst(cell, quoted(instead))).getFirst())
        .isInstanceOf(ReadRow.Good.class);
  }

  @Test
  void takesThousandsMarksInQuotes() {
    var row = read(HEAD + GOOD.replace("88.00", "\"1,088.00\"")).getFirst();

    assertThat(((ReadRow.Good) row).order().paid()).isEqualTo(Orders.cny(1088_00));
  }

  @Test
  void namesAVoucherThatIsMoreThanThePrice() {
    var wrong = read(HEAD.replace("\n", ",单价,代金券\n") + GOOD + ",100.00,500.00");

    assertThat(faults(wrong)).containsExactly("代金券 OFF_MORE_THAN_PRICE");
  }

  @Test
  void namesANumberThatComesTwiceAndTakesTheFirst() {
    var rows = read(HEAD + GOOD + "\n" + GOOD);

    assertThat(rows.getFirst()).isInstanceOf(ReadRow.Good.class);
    assertThat(faults(rows.subList(1, 2))).containsExactly("订单号码 DUPLICATE");
  }

  @Test
  void losesOneRowAndNotTheRestToAnOpenQuote() {
    var rows = read(HEAD + GOOD.replace("VPS", "\"VPS") + "\n" + GOOD.replace("A-1", "A-2"));

    assertThat(faults(rows.subList(0, 1))).containsExactly(" BROKEN_QUOTES");
    assertThat(rows.get(1)).isInstanceOf(ReadRow.Good.class);
  }

  @Test
  void readsACellOfSeveralLinesAndStillKnowsTheLineOfTheNextRow() {
    var rows = read(HEAD + GOOD.replace("VPS", "\"VPS\n2核\"") + "\n" + GOOD);

    assertThat(rows).extracting(row -> row.row().line()).containsExactly(2, 4);
  }

  @Test
  void findsTheHeadersBelowATitle() {
    assertThat(read("订单导出,2026 年 11 月\n\n" + HEAD + GOOD).getFirst())
        .isInstanceOf(ReadRow.Good.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16LE"})
  void findsOutTheEncoding(String charset) {
    var mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
    var bytes = (mark + HEAD + GOOD).getBytes(Charset.forName(charset));

    assertThat(read(bytes).getFirst()).isInstanceOf(ReadRow.Good.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|"})
  void findsOutTheSeparator(String separator) {
    assertThat(read((HEAD + GOOD).replace(",", separator)).getFirst())
        .isInstanceOf(ReadRow.Good.class);
  }

  @Test
  void refusesWhatIsNoTableAtAll() {
    assertRefused(new byte[0], "import-empty");
    assertRefused("\n \n".getBytes(StandardCharsets.UTF_8), "import-empty");
    assertRefused(new byte[] {1, 0, 2, 0, (byte) 0xFF}, "import-encoding");
    assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "import-old-excel");
    assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}, "import-unreadable");
  }

  private static void assertRefused(byte[] content, String problem) {
    assertThatThrownBy(() -> read(content))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(problem);
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }

  private static List<ReadRow> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<ReadRow> read(byte[] content) {
    var file = SourceFile.of(content, "");
    var columns = Imports.columns(file);
    var reader = new RowReader(columns, CHECK, false, Orders.CNY);
    try (var rows = file.rows()) {
      return rows.filter(row -> row.line() > columns.line()).map(reader::read).toList();
    }
  }

  private static List<String> faults(List<ReadRow> rows) {
    return rows.stream()
        .map(ReadRow.Wrong.class::cast)
        .flatMap(row -> row.faults().stream())
        .map(fault -> fault.path() + " " + fault.reason())
        .toList();
  }
}
