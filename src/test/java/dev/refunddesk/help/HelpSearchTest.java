package dev.refunddesk.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.kernel.Language;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HelpSearchTest {

  /** What people type, and which article is the answer. */
  private static final Map<String, String> ASKED_IN_CHINESE =
      Map.ofEntries(
          Map.entry("没有回复", "no-answer"),
          Map.entry("催办", "no-answer"),
          Map.entry("加急", "no-answer"),
          Map.entry("申诉", "declined"),
          Map.entry("退款被拒绝了怎么办", "declined"),
          Map.entry("金额不对", "amount-differs"),
          Map.entry("为什么少退了钱", "amount-differs"),
          Map.entry("找不到入口", "entry-not-found"),
          Map.entry("在哪里提交工单", "finding-tickets"),
          Map.entry("退款什么时候到账", "money-late"),
          Map.entry("没到账", "money-late"),
          Map.entry("忘记密码", "signing-in"),
          Map.entry("客服电话", "contact"),
          Map.entry("按天折算", "how-the-amount-is-computed"),
          Map.entry("测速截图", "evidence"));

  private static final Map<String, String> ASKED_IN_ENGLISH =
      Map.ofEntries(
          Map.entry("no answer", "no-answer"),
          Map.entry("Nudge", "no-answer"),
          Map.entry("refund rejected", "declined"),
          Map.entry("appeal", "declined"),
          Map.entry("wrong amount", "amount-differs"),
          Map.entry("where do I submit a ticket", "entry-not-found"),
          Map.entry("money has not arrived", "money-late"),
          Map.entry("forgot my password", "signing-in"),
          Map.entry("phone number", "contact"),
          Map.entry("screenshots", "evidence"));

  private final HelpSearch search;

  HelpSearchTest() throws IOException {
    search = new HelpSearch(new Articles());
  }

  @Test
  void answersWhatPeopleAsk() {
    ASKED_IN_CHINESE.forEach(
        (question, slug) -> assertThat(slugs(question, Language.ZH)).as(question).startsWith(slug));
    ASKED_IN_ENGLISH.forEach(
        (question, slug) -> assertThat(slugs(question, Language.EN)).as(question).startsWith(slug));
  }

  @Test
  void findsEveryArticleThatHoldsTheWord() throws IOException {
    for (var word : List.of("退款", "到账", "退", "RF260318-7K3QX", "ｍｔｒ")) {
      var holding =
          new Articles()
              .list(Language.ZH).stream()
                  .filter(article -> Words.plain(article.text()).contains(Words.plain(word)))
                  .map(Article::slug)
                  .toList();
      assertThat(search.find(word, Language.ZH, 100)).as(word).isNotEmpty();
      assertThat(slugs(word, Language.ZH)).as(word).containsAll(holding);
    }
  }

  @Test
  void findsNothingInNonsense() {
    assertThat(search.find("", Language.ZH, 9)).isEmpty();
    assertThat(search.find(" 。？", Language.ZH, 9)).isEmpty();
    assertThat(search.find("xyzzy", Language.ZH, 9)).isEmpty();
    assertThat(search.find("蝴蝶标本", Language.ZH, 9)).isEmpty();
  }

  @Test
  void givesNoMoreThanAsked() {
    assertThat(search.find("退款", Language.ZH, 3)).hasSize(3);
  }

  private List<String> slugs(String question, Language language) {
    return search.find(question, language, 100).stream().map(Article::slug).toList();
  }
}
