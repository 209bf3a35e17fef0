package dev.refunddesk.portal.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.draft.Draft.Answers;
import dev.refunddesk.draft.Drafts;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Role;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.PlainBrowser;
import dev.refunddesk.ticket.TicketType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class HelpPagesTest {

  private static final Map<String, String> ALIASES =
      Map.of(
          "/ticket", "/tickets",
          "/gongdan", "/tickets",
          "/supporttickets.php", "/tickets",
          "/refund", "/tickets/new",
          "/%E9%80%80%E6%AC%BE", "/tickets/new",
          "/submitticket.php", "/tickets/new",
          "/support", "/help");

  private final PlainBrowser reader;
  private final Accounts accounts;
  private final Drafts drafts;

  HelpPagesTest(MockMvc desk, Accounts accounts, Drafts drafts) {
    this.reader = new PlainBrowser(desk);
    this.accounts = accounts;
    this.drafts = drafts;
  }

  @Test
  void theFrontHoldsTheStepsTheProblemsAndHowToReachPeople() {
    var page = reader.get("/help").page();

    assertThat(page.select("[data-test=help-step] th").eachText())
        .containsExactly("1登录控制台", "2找到工单系统", "3填写退款工单", "4提交并等待审核", "5跟踪处理进度");
    assertThat(page.select("[data-test=help-step] td:last-child").eachText())
        .containsExactly("2 分钟", "1 分钟", "5 分钟", "1–7 个工作日", "实时");
    assertThat(page.select("section[aria-labelledby=PROBLEM] li")).hasSize(5);
    assertThat(reader.text("contact")).contains("400-000-8842", "9:00–18:00", "help@");
  }

  @Test
  void everyProblemEndsInAnAct() {
    var page = reader.get("/help/faq").page();

    assertThat(page.select("[data-test=faq]"))
        .hasSize(5)
        .allSatisfy(problem -> assertThat(problem.select("[data-test=help-act]")).isNotEmpty());
  }

  @Test
  void aQuestionFindsItsArticle() {
    var page = reader.get("/help?q=%E6%B2%A1%E5%88%B0%E8%B4%A6").page();

    assertThat(page.select("[data-test=found] a").attr("href"))
        .isEqualTo("/help/articles/money-late");
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
  }

  @Test
  void aQuestionNobodyAnsweredLeadsToATicket() {
    var page = reader.get("/help?q=%3Cscript%3E").page();

    assertThat(page.select("[data-test=empty] a").attr("href")).isEqualTo("/tickets/new");
    assertThat(page.select("h1").text()).contains("<script>");
  }

  @Test
  void anArticleSaysWhatTheShopSays() {
    var article = reader.get("/help/articles/contact").page().select("article").text();

    assertThat(article).contains("400-000-8842", "help@nebula.example", "工作日 9:00–18:00");
  }

  @Test
  void anUnknownArticleIsNotThere() {
    assertThat(reader.get("/help/articles/nothing").status()).isEqualTo(404);
    assertThat(reader.page().text()).contains("没有这篇帮助文章");
    assertThat(reader.get("/help/platforms/nothing").status()).isEqualTo(404);
  }

  @Test
  void whatTheShopSaysOfItselfHasAddressesOfItsOwn() {
    for (var path : List.of("/accessibility", "/privacy", "/terms")) {
      assertThat(reader.get(path).status()).isEqualTo(200);
      assertThat(reader.get("/help/articles" + path).location()).isEqualTo(path);
    }
    assertThat(reader.get("/help/articles/policy").location()).isEqualTo("/help/policy");
  }

  @Test
  void underEnHelpEverythingIsEnglishAndStaysSo() {
    var page = reader.with("Accept-Language", "zh-CN").get("/en/help/faq").page();

    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.select("h1").text()).isEqualTo("Five common problems");
    assertThat(page.select("main a[href^=/help]")).isEmpty();
    assertThat(page.select("link[hreflang=zh-CN]").attr("href")).endsWith("/help/faq");
    assertThat(page.select("link[hreflang=en]").attr("href")).endsWith("/en/help/faq");
  }

  @Test
  void guessedAddressesLeadToTheRightPage() {
    ALIASES.forEach((guess, place) -> {
      assertThat(reader.get(guess).status()).as(guess).isEqualTo(302);
      assertThat(reader.location()).as(guess).isEqualTo(place);
    });
  }

  @Test
  void aReaderSeesTheOwnTicketsAProblemIsAbout() {
    var lin = new People(accounts).open("林晓", Role.CUSTOMER);
    var draft = drafts.start(lin, TicketType.TECHNICAL, null);
    drafts.submit(lin, draft.id(), new Answers("连不上", null, "今天早上开始连不上主机", false), 0);
    People.signIn(reader, lin, People.PASSWORD);

    var own = reader.get("/help/articles/no-answer").page().select("[data-test=own-case]");

    assertThat(own.text()).contains("连不上", "催办", "标记加急");
    assertThat(own.select("form").attr("action")).matches("/tickets/RF.*/nudge");
    assertThat(reader.get("/help/articles/declined").page().select("[data-test=own-case]"))
        .isEmpty();
  }
}
