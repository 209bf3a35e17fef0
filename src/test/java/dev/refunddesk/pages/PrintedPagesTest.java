package dev.refunddesk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Sessions;
import dev.refunddesk.testing.Look;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes out of a printer: what the page says, and nothing that only works on a screen. */
@DemoDesk
class PrintedPagesTest {

  private final Accounts accounts;
  private final Sessions sessions;
  private final JdbcClient db;
  private @LocalServerPort int port;

  PrintedPagesTest(Accounts accounts, Sessions sessions, JdbcClient db) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.db = db;
  }

  @Test
  void ofATicketTellHowItsAmountComesAbout() throws IOException {
    tellTheCalculation("ticket-refunded", Look.DESKTOP);
  }

  @Test
  void areTheSameFromAPhoneAtNight() throws IOException {
    tellTheCalculation("ticket-paying", Look.PHONE.dark());
  }

  @Test
  void ofAReviewLeaveTheDecisionOut() throws IOException {
    tellTheCalculation("review-refunded", Look.DESKTOP);
  }

  private void tellTheCalculation(String name, Look look) throws IOException {
    var tour = new Tour(URI.create("http://localhost:" + port), accounts, sessions, db);
    var stop =
        tour.stops().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    try (var tab = tour.open(stop.who(), look).go(stop.path())) {
      var lines = tab.page().locator("[data-test=calc-line] th").allTextContents();
      var paper = print(tab.page(), name);

      assertThat(lines).hasSizeGreaterThan(1);
      assertThat(paper).contains(lines.stream().map(PrintedPagesTest::plain).toList());
      assertThat(paper).doesNotContain("仪表盘", "Dashboard", "工单队列", "Queue", "（PDF）", "(PDF)");
    }
  }

  private static String print(Page page, String name) throws IOException {
    var file = Path.of("target/screenshots/" + name + ".pdf");
    page.pdf(new Page.PdfOptions().setPath(file).setPreferCSSPageSize(true));
    try (var paper = Loader.loadPDF(file.toFile())) {
      return plain(new PDFTextStripper().getText(paper));
    }
  }

  private static String plain(String text) {
    return text.replaceAll("\\s", "");
  }
}
