package dev.refunddesk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Role;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.lookup.OpenTickets;
import dev.refunddesk.platform.Outbox;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.News;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.PlainBrowser;
import dev.refunddesk.testing.TestClock;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketAction;
import dev.refunddesk.ticket.Tickets;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Mails on their way through a real mail server that comes and goes. */
@DeskTest
@Import(OpenTickets.class)
class MailServerTest {

  private static final int PORT = freePort();
  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private final MockMvc desk;
  private final OpenTickets open;
  private final Tickets tickets;
  private final Accounts accounts;
  private final Mails mails;
  private final MailWorker worker;
  private final Outbox outbox;
  private final JdbcClient db;
  private final TestClock clock;
  private final Actor zhou;

  MailServerTest(
      MockMvc desk,
      OpenTickets open,
      Mails mails,
      MailWorker worker,
      Outbox outbox,
      JdbcClient db,
      TestClock clock) {
    this.desk = desk;
    this.open = open;
    this.tickets = open.tickets();
    this.accounts = open.accounts();
    this.mails = mails;
    this.worker = worker;
    this.outbox = outbox;
    this.db = db;
    this.clock = clock;
    var agent = new People(accounts).open("小周", Role.AGENT);
    this.zhou = new Actor(Actor.Kind.STAFF, agent.id(), agent.name());
  }

  /** The worker sleeps, so that the test alone says when it works. */
  @DynamicPropertySource
  static void names(DynamicPropertyRegistry properties) {
    properties.add("spring.mail.host", () -> "127.0.0.1");
    properties.add("spring.mail.port", () -> PORT);
    properties.add("refunddesk.mail.every", () -> "1d");
    properties.add("refunddesk.mail.from", () -> "desk@nebula.example");
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void theServerIsUp() {
    SERVER.start();
  }

  @AfterEach
  void theServerGoesAndTimeGoesOn() {
    SERVER.stop();
    clock.go();
  }

  @Test
  void everyEventOfATicketIsTold() throws Exception {
    var ticket = open.open();
    var number = ticket.number();
    tickets.perform(number, new TicketAction.Ask(zhou, "请补充测速截图", tickets.answerBy()));
    tickets.perform(number, new TicketAction.Answer(customer(ticket), "附上了", List.of()));
    tickets.perform(number, new TicketAction.Reject(zhou, "7.2", "已超过期限", null));
    deliver();

    assertThat(received())
        .extracting(MimeMessage::getSubject)
        .containsExactlyInAnyOrder(
            "设置您的星云主机密码",
            "[" + number + "] 已收到您的申请，03-19 周四 18:00 前答复",
            "[" + number + "] 请在 03-23 周一 18:00 前补充材料",
            "[" + number + "] 未通过：原因与申诉方式");
  }

  @Test
  void aMailOfATicketIsWholeInBothForms() throws Exception {
    var ticket = open.open();
    deliver();

    var mail = received("[" + ticket.number());
    for (var form : List.of(part(mail, 0), part(mail, 1))) {
      assertThat(form)
          .contains("李明", ticket.number().value(), "香港 CN2 VPS 2核4G", "¥1,046.41")
          .contains("2026-03-25 周三", "http://localhost:8080/tickets/" + ticket.number())
          .contains("400-000-8842", "/account");
    }
    var page = Jsoup.parse(part(mail, 1));
    assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
    assertThat(page.select("img, script, link, [src]")).isEmpty();
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
  }

  @Test
  void aMailSaysWhoWritesAndWhatItBelongsTo() throws Exception {
    var ticket = open.open();
    tickets.perform(ticket.number(), new TicketAction.Reply(zhou, "正在核对", List.of()));
    deliver();

    var mail = received("[" + ticket.number());
    assertThat(mail.getFrom()[0]).hasToString("=?UTF-8?B?5pif5LqR5Li75py6?= <desk@nebula.example>");
    assertThat(mail.getReplyTo()[0]).hasToString("help@nebula.example");
    assertThat(mail.getAllRecipients()[0]).hasToString(ticket.customer().email());
    assertThat(mail.getHeader("References")).containsExactly("<" + ticket.number() + "@localhost>");
    assertThat(mail.getHeader("In-Reply-To")).isEqualTo(mail.getHeader("References"));
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(received()).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
    assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@localhost>");
  }

  @Test
  void whoReadsEnglishIsWrittenInEnglish() throws Exception {
    var ticket = open.open(Language.EN);
    deliver();

    var mail = received("[" + ticket.number());
    assertThat(mail.getSubject())
        .isEqualTo(
            "[" + ticket.number() + "] We received your request; answer by Thu, 19 Mar, 18:00");
    assertThat(part(mail, 0)).contains("Dear 李明", "CN¥1,046.41", "Wed, 25 Mar 2026");
    assertThat(mail.getFrom()[0].toString()).startsWith("Nebula Hosting <");
  }

  @Test
  void whatSomebodyWroteIsTextInAPage() throws Exception {
    var ticket = open.open();
    var hostile = "<img src=x onerror=alert(1)>\n</table><script>1</script>";
    tickets.perform(ticket.number(), new TicketAction.Reply(zhou, hostile, List.of()));
    deliver();

    var page = Jsoup.parse(part(received("[" + ticket.number() + "] 客服回复"), 1));
    assertThat(page.select("img, script")).isEmpty();
    assertThat(page.select("blockquote").text()).contains("<img src=x onerror=alert(1)>");
  }

  @Test
  void aServerThatWasDownGetsEachMailOnce() throws Exception {
    var ticket = open.open();
    SERVER.stop();
    deliver();
    assertThat(mails(ticket)).allMatch(mail -> mail.status() == Mail.Status.WAITING);
    assertThat(mails(ticket))
        .extracting(Mail::problem)
        .contains("Connection refused")
        .containsNull();

    SERVER.start();
    for (int round = 0; round < 3; round++) {
      clock.pass(Duration.ofMinutes(3));
      deliver();
    }

    assertThat(received()).hasSize(2);
    assertThat(mails(ticket)).allMatch(mail -> mail.status() == Mail.Status.SENT);
  }

  @Test
  void aMailWhoseSenderDiedGoesAgainUnderTheSameName() throws Exception {
    var ticket = open.open();
    News.hear(outbox, db);
    var taken = mails.takeUp().orElseThrow();
    deliver();
    assertThat(received()).hasSize(1);

    clock.pass(Duration.ofMinutes(3));
    deliver();

    assertThat(received())
        .extracting(MimeMessage::getMessageID)
        .anyMatch(id -> id.contains(taken.id().toString()));
    assertThat(mails(ticket)).allMatch(mail -> mail.status() == Mail.Status.SENT);
  }

  @Test
  void aRefusedAddressIsShownToTheAdministratorAndNotTriedAgain() throws Exception {
    var ticket = open.open();
    SERVER.stop();
    try (var _ = new RefusingServer(PORT)) {
      deliver();
      clock.pass(Duration.ofDays(1));
      deliver();
    }

    assertThat(mails(ticket)).allMatch(mail -> mail.status() == Mail.Status.FAILED);
    assertThat(mails(ticket)).allMatch(mail -> mail.tries() == 1);
    var page = administrator().get("/admin/mails").page();
    assertThat(page.select("[data-test=problem]").text())
        .contains("550 5.1.1 no such mailbox here");
    assertThat(page.select("[data-status=FAILED]").text()).contains("发送失败");
  }

  @Test
  void aLinkThatOpensADoorIsForgottenOnceSent() throws Exception {
    var ticket = open.open();
    News.hear(outbox, db);
    assertThat(mails(ticket)).anyMatch(mail -> mail.body().contains("/reset/"));
    deliver();

    assertThat(part(received("设置您的"), 0)).contains("/reset/");
    assertThat(mails(ticket)).noneMatch(mail -> (mail.body() + mail.html()).contains("/reset/"));
    assertThat(administrator().get("/admin/mails").body()).contains("不保留正文");
  }

  private PlainBrowser administrator() {
    var wang = new People(accounts).open("王总", Role.ADMIN);
    return People.signIn(new PlainBrowser(desk), wang, People.PASSWORD);
  }

  private void deliver() {
    News.hear(outbox, db);
    worker.work();
  }

  private static List<MimeMessage> received() {
    return Arrays.asList(SERVER.getReceivedMessages());
  }

  /** The one whose subject begins so. */
  private static MimeMessage received(String subject) throws MessagingException {
    for (var mail : received()) {
      if (mail.getSubject().startsWith(subject)) {
        return mail;
      }
    }
    throw new AssertionError("nothing about " + subject);
  }

  /** The mails to the customer of a ticket, the first first. */
  private List<Mail> mails(Ticket ticket) {
    return mails.latest(50).reversed().stream()
        .filter(mail -> mail.recipient().equals(ticket.customer().email()))
        .toList();
  }

  private static String part(MimeMessage mail, int which) throws MessagingException, IOException {
    return (String) ((MimeMultipart) mail.getContent()).getBodyPart(which).getContent();
  }

  private static Actor customer(Ticket ticket) {
    var customer = ticket.customer();
    return new Actor(Actor.Kind.CUSTOMER, customer.id(), customer.name());
  }
}
