package dev.refunddesk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Sessions;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.testing.Look;
import dev.refunddesk.testing.Tab;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page, with the data of the demo shop, is accessible and no wider than the window. */
@DemoDesk
class PagesTest {

  private final Accounts accounts;
  private final Sessions sessions;
  private final JdbcClient db;
  private @LocalServerPort int port;

  PagesTest(Accounts accounts, Sessions sessions, JdbcClient db) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.db = db;
  }

  @Test
  void areForEverybodyInDaylight() {
    check(Look.DESKTOP);
  }

  @Test
  void areForEverybodyOnAPhoneAtNight() {
    check(Look.PHONE.in(Language.EN).dark());
  }

  /** All that is wrong is said at once. */
  private void check(Look look) {
    var tour = new Tour(URI.create("http://localhost:" + port), accounts, sessions, db);
    var wrong = new ArrayList<String>();
    tour.walk(look, tour.stops(), (stop, tab) -> wrong.addAll(wrong(stop.name(), tab)));
    tour.newTicket(look, tab -> wrong.addAll(wrong("new-ticket", tab)));
    assertThat(wrong).isEmpty();
  }

  private static List<String> wrong(String page, Tab tab) {
    try {
      tab.check();
      return List.of();
    } catch (AssertionError found) {
      return List.of(page + ": " + found.getMessage());
    }
  }
}
