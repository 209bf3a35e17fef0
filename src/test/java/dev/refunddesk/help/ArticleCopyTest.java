package dev.refunddesk.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.kernel.Language;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How Chinese is written here; the words of the article the product grew from are exempt. */
class ArticleCopyTest {

  private static final Map<String, Pattern> SLIPS =
      Map.of(
          "a blank between 汉字 and figures or Latin letters",
          Pattern.compile("\\p{IsHan}[A-Za-z0-9]|[A-Za-z0-9%]\\p{IsHan}"),
          "full-width punctuation behind 汉字",
          Pattern.compile("\\p{IsHan}[,.:;!?()]"),
          "no exclamation marks",
          Pattern.compile("[!！]"),
          "words that are written otherwise",
          Pattern.compile("登陆|其它|帐号|帐户|你|您好"));

  @Test
  void chineseIsWrittenWell() throws IOException {
    for (var article : new Articles().list(Language.ZH)) {
      var words = String.join("\n", article.title(), article.summary(), article.text());
      SLIPS.forEach((rule, slip) ->
          assertThat(words.replace("VPS退款申请", ""))
              .as("%s: %s", article.slug(), rule)
              .doesNotContainPattern(slip));
    }
  }
}
