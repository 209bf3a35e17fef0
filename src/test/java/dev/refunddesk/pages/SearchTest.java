package dev.refunddesk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Role;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.PlainBrowser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

/** The site search finds pages by what one wants to do there, and only those one may open. */
@DeskTest
class SearchTest {

  private final MockMvc desk;
  private final People people;

  SearchTest(MockMvc desk, Accounts accounts) {
    this.desk = desk;
    this.people = new People(accounts);
  }

  @Test
  void findsPagesByTwoCharactersAndByEnglishWords() {
    var customer = inside("李明", Role.CUSTOMER);

    assertThat(found(customer, "/search", "账单")).contains("/billing");
    assertThat(found(customer, "/search", "退款")).contains("/tickets/new", "/billing");
    assertThat(found(customer, "/search", "催办")).containsExactly("/tickets");
    assertThat(found(customer, "/search", "New ticket")).containsExactly("/tickets/new");
  }

  @Test
  void showsStaffThePagesOfTheirWork() {
    var agent = inside("小周", Role.AGENT);
    var finance = inside("陈姐", Role.FINANCE);

    assertThat(found(agent, "/desk/search", "队列")).containsExactly("/desk/queue");
    assertThat(found(agent, "/desk/search", "打款")).isEmpty();
    assertThat(found(finance, "/desk/search", "打款")).containsExactly("/desk/payouts");
    assertThat(found(inside("张伟", Role.CUSTOMER), "/search", "队列")).isEmpty();
  }

  private PlainBrowser inside(String name, Role role) {
    return People.signIn(new PlainBrowser(desk), people.open(name, role), People.PASSWORD);
  }

  private static List<String> found(PlainBrowser browser, String path, String question) {
    var asked = URLEncoder.encode(question, StandardCharsets.UTF_8).replace("+", "%20");
    return browser.get(path + "?q=" + asked).page().select("[data-test=entry] a").eachAttr("href");
  }
}
