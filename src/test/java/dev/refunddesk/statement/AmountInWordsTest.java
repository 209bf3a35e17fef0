package dev.refunddesk.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 人民币零元整, Zero yuan and 00/100",
    "1, 人民币壹分, Zero yuan and 01/100",
    "50, 人民币伍角整, Zero yuan and 50/100",
    "105, 人民币壹元零伍分, One yuan and 05/100",
    "1000, 人民币壹拾元整, Ten yuan and 00/100",
    "104641, 人民币壹仟零肆拾陆元肆角壹分, One thousand forty-six yuan and 41/100",
    "10000000, 人民币壹拾万元整, One hundred thousand yuan and 00/100",
    "10000500, 人民币壹拾万零伍元整, One hundred thousand five yuan and 00/100",
    "1005000010, 人民币壹仟零伍万元壹角整, Ten million fifty thousand yuan and 10/100",
    "10000000000000, 人民币壹仟亿元整, One hundred billion yuan and 00/100",
    "10000000000001, 人民币壹仟亿元零壹分, One hundred billion yuan and 01/100",
    "2001300, 人民币贰万零壹拾叁元整, Twenty thousand thirteen yuan and 00/100"
  })
  void writesYuan(long minor, String chinese, String english) {
    var amount = Money.of(minor, "CNY");

    assertThat(AmountInWords.of(amount, Language.ZH)).contains(chinese);
    assertThat(AmountInWords.of(amount, Language.EN)).contains(english);
  }

  @Test
  void leavesOtherCurrenciesToFigures() {
    assertThat(AmountInWords.of(Money.of(100, "USD"), Language.ZH)).isEmpty();
    assertThat(AmountInWords.of(Money.of(-1, "CNY"), Language.ZH)).isEmpty();
  }
}
