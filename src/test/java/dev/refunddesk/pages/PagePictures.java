package dev.refunddesk.pages;

import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Sessions;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.testing.Look;
import dev.refunddesk.testing.Tab;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the pictures of all pages for the eye, into {@code target/screenshots}; runs only when
 * asked for: {@code bin/test PagePictures}. {@code -Dpages=queue} takes those that begin so, {@code
 * -Dlooks=1} only the first look.
 */
@DemoDesk
class PagePictures {

  private final Accounts accounts;
  private final Sessions sessions;
  private final JdbcClient db;
  private @LocalServerPort int port;

  PagePictures(Accounts accounts, Sessions sessions, JdbcClient db) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.db = db;
  }

  static Stream<Look> looks() {
    var looks =
        Stream.of(Look.DESKTOP, Look.PHONE)
            .flatMap(size -> Stream.of(size, size.in(Language.EN)))
            .flatMap(size -> Stream.of(size, size.dark()));
    return looks.limit(Integer.getInteger("looks", Integer.MAX_VALUE));
  }

  /** As the README shows it: with a reason and what happened. */
  private static void fillIn(Tab tab) {
    var english = tab.look().language() == Language.EN;
    tab.page().fill("#subject", english ? "VPS refund request" : "VPS退款申请");
    tab.page().check("[name=reason][value=SPEED]");
    tab.page()
        .fill(
            "#explanation",
            english
                ? "Packet loss of 6 % to Shanghai every evening, fine by day."
                : "晚高峰到上海电信丢包约 6%，远程办公经常断线，白天正常。");
    tab.picture("new-ticket");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void take(Look look) {
    var wanted = List.of(System.getProperty("pages", "").split(",", -1));
    var tour = new Tour(URI.create("http://localhost:" + port), accounts, sessions, db);
    var stops =
        tour.stops().stream()
            .filter(stop -> wanted.stream().anyMatch(stop.name()::startsWith))
            .toList();
    tour.walk(look, stops, (stop, tab) -> tab.picture(stop.name()));
    tour.newTicket(look, PagePictures::fillIn);
  }
}
