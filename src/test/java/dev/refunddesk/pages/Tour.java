package dev.refunddesk.pages;

import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Sessions;
import dev.refunddesk.testing.Browser;
import dev.refunddesk.testing.Look;
import dev.refunddesk.testing.Tab;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks through every page of a desk with the demo shop, each as somebody who may see it. */
final class Tour {

  private static final String STRANGER = "";
  static final String CUSTOMER = "liming@example.com";
  static final String AGENT = "zhou@nebula.example";
  private static final String FINANCE = "chen@nebula.example";
  private static final String ADMIN = "wang@nebula.example";

  private static final String CHECKED =
      "/check?platform=own&paid=1088.00&setup=30&voucher=100&balance=88&months=12&arrears=0"
          + "&bought=2026-03-15T10:20&at=2026-03-18T14:30";

  private static final List<Stop> PLACES =
      List.of(
          new Stop("login", "/login?to=%2Ftickets%2Fnew", STRANGER),
          new Stop("forgot", "/forgot", STRANGER),
          new Stop("forgot-sent", "/forgot/sent", STRANGER),
          new Stop("reset-expired", "/reset/no-such-link", STRANGER),
          new Stop("status", "/status", STRANGER),
          new Stop("check", "/check", STRANGER),
          new Stop("check-answer", CHECKED, STRANGER),
          new Stop("check-wrong", "/check?platform=own&paid=12.345&months=0", STRANGER),
          new Stop("help", "/help", STRANGER),
          new Stop("help-faq", "/help/faq", STRANGER),
          new Stop("help-platforms", "/help/platforms", STRANGER),
          new Stop("help-platform", "/help/platforms/aliyun", STRANGER),
          new Stop("help-policy", "/help/policy", STRANGER),
          new Stop("help-article", "/help/articles/amount-differs", STRANGER),
          new Stop("terms", "/terms", STRANGER),
          new Stop("dashboard", "/dashboard", CUSTOMER),
          new Stop("services", "/services", CUSTOMER),
          new Stop("tickets", "/tickets", CUSTOMER),
          new Stop("choose", "/tickets/new", CUSTOMER),
          new Stop("billing", "/billing", CUSTOMER),
          new Stop("notifications", "/notifications", CUSTOMER),
          new Stop("search", "/search?q=VPS", CUSTOMER),
          new Stop("search-none", "/search?q=zzzz", CUSTOMER),
          new Stop("account", "/account", CUSTOMER),
          new Stop("help-inside", "/help", CUSTOMER),
          new Stop("not-found", "/tickets/RF000000-00000", CUSTOMER),
          new Stop("desk", "/desk", AGENT),
          new Stop("queue", "/desk/queue", AGENT),
          new Stop("queue-empty", "/desk/queue?view=failed", AGENT),
          new Stop("desk-search", "/desk/search?q=%E9%80%80%E6%AC%BE", AGENT),
          new Stop("payouts", "/desk/payouts", FINANCE),
          new Stop("payouts-arrived", "/desk/payouts?tab=arrived", FINANCE),
          new Stop("batches", "/desk/payouts/batches", FINANCE),
          new Stop("ledger", "/desk/ledger", FINANCE),
          new Stop("admin", "/admin", ADMIN),
          new Stop("users", "/admin/users", ADMIN),
          new Stop("tokens", "/admin/tokens", ADMIN),
          new Stop("imports", "/admin/imports", ADMIN),
          new Stop("policies", "/admin/policies", ADMIN),
          new Stop("policy", "/admin/policies/aliyun/versions/1", ADMIN),
          new Stop("policy-draft", "/admin/policies/own/draft", ADMIN),
          new Stop("policy-rule", "/admin/policies/own/draft/rules-2", ADMIN),
          new Stop("policy-requirement", "/admin/policies/own/draft/requirements-1", ADMIN),
          new Stop("policy-basics", "/admin/policies/own/draft/basics", ADMIN),
          new Stop("policy-clauses", "/admin/policies/own/draft/clauses", ADMIN),
          new Stop("policy-activation", "/admin/policies/own/draft/activation", ADMIN),
          new Stop("policy-changes", "/admin/policies/own/changes", ADMIN),
          new Stop("policy-simulation", "/admin/policies/own/simulation", ADMIN),
          new Stop(
              "policy-backtest",
              "/admin/policies/own/backtests/019a0000-0000-7000-8000-000000000001",
              ADMIN),
          new Stop("policy-backtests", "/admin/policies/own/backtests", ADMIN),
          new Stop("policy-file", "/admin/policies/files", ADMIN),
          new Stop("calendars", "/admin/calendars", ADMIN),
          new Stop("calendars-unknown", "/admin/calendars?year=2031", ADMIN),
          new Stop("packs", "/admin/packs", AGENT),
          new Stop("pack", "/admin/packs/tencent-cvm", AGENT),
          new Stop("macros", "/admin/macros", ADMIN),
          new Stop("mails", "/admin/mails", ADMIN));

  private final URI desk;
  private final Accounts accounts;
  private final Sessions sessions;
  private final JdbcClient db;
  private final Map<String, String> tokens = new HashMap<>();

  Tour(URI desk, Accounts accounts, Sessions sessions, JdbcClient db) {
    this.desk = desk;
    this.accounts = accounts;
    this.sessions = sessions;
    this.db = db;
  }

  /**
   * A page.
   *
   * @param who the e-mail of the person who looks, empty for somebody unknown
   */
  record Stop(String name, String path, String who) {}

  /** Every page, and the page of a ticket once for each state some ticket is in. */
  List<Stop> stops() {
    draftPolicy();
    var stops = new ArrayList<>(PLACES);
    for (var ticket : oneOfEachState()) {
      var state = ticket.status().toLowerCase(java.util.Locale.ROOT);
      stops.add(new Stop("ticket-" + state, "/tickets/" + ticket.number(), ticket.email()));
      stops.add(new Stop("review-" + state, "/desk/tickets/" + ticket.number(), AGENT));
    }
    stops.add(new Stop("review-upstream", "/desk/tickets/" + resold(), AGENT));
    var fresh = suggested();
    for (var act : List.of("submitted", "urgent", "cancel")) {
      stops.add(new Stop("ticket." + act, "/tickets/" + fresh.number() + "/" + act, fresh.email()));
    }
    for (var act : List.of("approve", "edit", "ask", "reject")) {
      stops.add(new Stop("review." + act, "/desk/tickets/" + fresh.number() + "?do=" + act, AGENT));
    }
    oneOfEachState().stream()
        .filter(ticket -> ticket.status().equals("REJECTED"))
        .forEach(ticket -> {
          var appeal = "/tickets/" + ticket.number() + "/appeal";
          stops.add(new Stop("ticket.appeal", appeal, ticket.email()));
        });
    stops.add(new Stop("service", "/services/" + order(), CUSTOMER));
    return stops;
  }

  /** Somebody works on a policy, and had it tried out. */
  private void draftPolicy() {
    db.sql(
            """
            insert into revision.draft
              (platform, version, based_on, body, changed_by_id, changed_by_name, changed_at)
            select 'own', 1, 1,
              replace(body::text, 'STARTED_CALENDAR_DAYS', 'STARTED_MONTHS')::jsonb,
              a.id, a.name, now()
            from policy.policy_version p, identity.account a
            where p.platform = 'own' and p.version = 1 and a.email = :admin
            on conflict do nothing
            """)
        .param("admin", ADMIN)
        .update();
    db.sql(
            """
            insert into revision.backtest
              (id, platform, state, compared_with, digest, body, from_at, until_at, total, done,
               changed, failed, mark_at, mark_ticket, begun_by_id, begun_by_name, begun_at)
            select '019a0000-0000-7000-8000-000000000001', 'own', 'WAITING', 1, '', body,
              now() - interval '1 year', now(), 100, 0, 0, 0, now() - interval '1 year', '',
              changed_by_id, changed_by_name, now()
            from revision.draft where platform = 'own'
            on conflict do nothing
            """)
        .update();
  }

  private List<Example> oneOfEachState() {
    return db.sql(
            """
            select distinct on (t.status) t.number, t.status, a.email
            from ticket.ticket t join identity.account a on a.id = t.customer_id
            order by t.status, t.created_at
            """)
        .query(Example.class)
        .list();
  }

  /** A refund of a service that a platform stands behind. */
  private String resold() {
    return db.sql(
            """
            select number from ticket.ticket
            where type = 'REFUND' and order_platform = 'tencent'
            order by created_at
            limit 1
            """)
        .query(String.class)
        .single();
  }

  /** A ticket on which the policy suggests an amount, and nobody has decided. */
  private Example suggested() {
    return db.sql(
            """
            select t.number, t.status, a.email
            from ticket.ticket t join identity.account a on a.id = t.customer_id
            where t.status in ('NEW', 'IN_REVIEW') and t.verdict = 'REVIEW' and t.decider_id is null
            order by t.created_at
            limit 1
            """)
        .query(Example.class)
        .single();
  }

  /** A ticket in some state, and whose it is. */
  record Example(String number, String status, String email) {}

  /** Goes to the pages, one window a person, and does something on each. */
  void walk(Look look, List<Stop> stops, BiConsumer<Stop, Tab> act) {
    var people = stops.stream().map(Stop::who).distinct().toList();
    for (var person : people) {
      try (var tab = open(person, look)) {
        stops.stream()
            .filter(stop -> stop.who().equals(person))
            .forEach(stop -> act.accept(stop, tab.go(stop.path())));
      }
    }
  }

  /** Begins the refund of a server of our own brand, and does something on that page. */
  void newTicket(Look look, Consumer<Tab> act) {
    try (var tab = open(CUSTOMER, look)) {
      tab.go("/services/" + order()).page().click("[data-test=ask-refund]");
      tab.page().waitForURL("**/tickets/new/*");
      act.accept(tab);
    }
  }

  private String order() {
    return db.sql(
            """
            select number from purchase."order"
            where customer_email = :email and service_platform = 'OWN'
            order by bought_at desc
            limit 1
            """)
        .param("email", CUSTOMER)
        .query((row, _) -> row.getString("number"))
        .single();
  }

  /** Somebody's window, signed in; an empty name is somebody unknown. */
  Tab open(String person, Look look) {
    var tab = Browser.open(desk, look);
    var token = person.equals(STRANGER) ? null : tokens.computeIfAbsent(person, this::signIn);
    return token == null ? tab : tab.remember("desk", token);
  }

  private String signIn(String email) {
    Account account = accounts.findByEmail(email).orElseThrow();
    var device = new Sessions.Device("Chrome · Linux", "127.0.0.0/24");
    return sessions.begin(account, false, device).token();
  }
}
