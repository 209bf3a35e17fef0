package dev.refunddesk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.identity.Role;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.lookup.OpenTickets;
import dev.refunddesk.notification.MailChoices;
import dev.refunddesk.notification.Mails;
import dev.refunddesk.notification.Notices;
import dev.refunddesk.notification.Topic;
import dev.refunddesk.platform.Outbox;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.News;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.PlainBrowser;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketAction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
@Import(OpenTickets.class)
class MailChoicesTest {

  private final MockMvc desk;
  private final OpenTickets open;
  private final MailChoices choices;
  private final Mails mails;
  private final Notices notices;
  private final Outbox outbox;
  private final JdbcClient db;

  MailChoicesTest(
      MockMvc desk,
      OpenTickets open,
      MailChoices choices,
      Mails mails,
      Notices notices,
      Outbox outbox,
      JdbcClient db) {
    this.desk = desk;
    this.open = open;
    this.choices = choices;
    this.mails = mails;
    this.notices = notices;
    this.outbox = outbox;
    this.db = db;
  }

  @AfterEach
  void timeGoesOn() {
    open.clock().go();
  }

  @Test
  void areKeptOnTheAccountPage() {
    var lin = new People(open.accounts()).open("林晓", Role.CUSTOMER);
    var browser = People.signIn(new PlainBrowser(desk), lin, People.PASSWORD).get("/account");
    assertThat(browser.page().select("[name=topics][checked]")).hasSize(Topic.values().length);

    browser.post("/account/mails", Map.of("topics", "REPLIES", "_csrf", token(browser)));
    assertThat(browser.location()).isEqualTo("/account");
    assertThat(browser.follow().page().select("[name=topics][checked]").eachAttr("value"))
        .containsExactly("REPLIES");
    browser.post("/account/mails", Map.of("_csrf", token(browser)));
    assertThat(browser.follow().page().select("[name=topics][checked]")).isEmpty();
  }

  @Test
  void leaveTheNoticeAndSpareTheMail() {
    var ticket = open.open();
    choices.choose(ticket.customer().id(), Set.of(Topic.RECEIVED));
    var agent = new People(open.accounts()).open("小周", Role.AGENT);
    var zhou = new Actor(Actor.Kind.STAFF, agent.id(), agent.name());
    open.tickets().perform(ticket.number(), new TicketAction.Reply(zhou, "正在核对", List.of()));
    open.tickets().perform(ticket.number(), new TicketAction.Reject(zhou, "7.2", "已超过期限", null));
    News.hear(outbox, db);

    assertThat(subjects(ticket)).anyMatch(subject -> subject.contains("未通过"));
    assertThat(subjects(ticket)).noneMatch(subject -> subject.contains("客服回复"));
    assertThat(notices.latest(ticket.customer().id(), 10))
        .anyMatch(notice -> notice.subject().contains("客服回复"));
  }

  private List<String> subjects(Ticket ticket) {
    return mails.latest(100).stream()
        .filter(mail -> ticket.number().value().equals(mail.thread()))
        .map(mail -> mail.subject())
        .toList();
  }

  private static String token(PlainBrowser browser) {
    return browser.page().select("form[action=/account/mails] [name=_csrf]").val();
  }
}
