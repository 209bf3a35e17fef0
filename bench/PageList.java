import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The pages that are looked at, and what has to stand in each. */
final class PageList {

  private static final String OURS =
      "status in ('NEW', 'IN_REVIEW', 'APPEALED', 'AWAITING_APPROVAL')";

  private final Shop shop;

  PageList(Shop shop) {
    this.shop = shop;
  }

  List<Pages.Page> pages() throws SQLException {
    var pages = new ArrayList<Pages.Page>();
    pages.add(queue("queue", "", OURS, "due_at, number"));
    pages.add(deep());
    pages.add(
        queue(
            "queue: mine",
            "?view=mine",
            OURS + " and assignee_id = (select id from identity.account where username = 'zhou')",
            "due_at, number"));
    pages.add(queue("queue: urgent", "?view=urgent", OURS + " and urgent", "due_at, number"));
    pages.add(queue("queue: appeals", "?view=appeals", "status = 'APPEALED'", "due_at, number"));
    pages.add(
        queue(
            "queue: one platform and verdict",
            "?view=ours&platform=aws&verdict=OUT",
            OURS + " and order_platform = 'aws' and verdict = 'OUT'",
            "due_at, number"));
    pages.add(queue("queue: waiting", "?view=waiting", "status = 'WAITING_ON_CUSTOMER'", NEWEST));
    pages.add(queue("queue: all", "?view=all", "true", NEWEST));
    pages.add(
        new Pages.Page(
            "queue: all, a verdict nobody has",
            List.of(shop.agent()),
            List.of("/desk/queue?view=all&verdict=FIX"),
            List.of("rd-empty")));
    pages.add(tickets("ticket, staff's review", "/desk/tickets/", false));
    pages.add(tickets("ticket, the customer's", "/tickets/", true));
    searches(pages);
    return pages;
  }

  private static final String NEWEST = "created_at desc, number desc";

  private Pages.Page queue(String name, String query, String where, String order)
      throws SQLException {
    var first =
        "select number from ticket.ticket where " + where + " order by " + order + " limit 1";
    return Pages.Page.of(
        name, shop.agent(), "/desk/queue" + query, shop.data().list(first).getFirst());
  }

  /** The page in the middle of all that is open. */
  private Pages.Page deep() throws SQLException {
    var open = " from ticket.ticket where " + OURS;
    var two =
        shop.data()
            .list(
                "select to_char(due_at, 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') || '_' || number"
                    + open
                    + " order by due_at, number offset (select count(*) / 2"
                    + open
                    + ") limit 2");
    var mark = two.get(1).substring(two.get(1).indexOf('_') + 1);
    return Pages.Page.of(
        "queue: a page deep in it",
        shop.agent(),
        "/desk/queue?view=ours&after=" + two.get(0),
        mark);
  }

  /** Tickets from all over the data set; customers look at their own. */
  private Pages.Page tickets(String name, String path, boolean own) throws SQLException {
    var who = new ArrayList<Visitor>();
    var numbers = new ArrayList<String>();
    for (int c = 0; c < Shop.CUSTOMERS; c++) {
      var some =
          shop.data()
              .list(
                  "select number from ticket.ticket where customer_email = '"
                      + Shop.email(c)
                      + "' and order_number not like 'VPS-R%' order by number limit 1");
      if (!some.isEmpty()) {
        who.add(own ? shop.customers().get(c) : shop.agent());
        numbers.addAll(some);
      }
    }
    return new Pages.Page(
        name, who, numbers.stream().map(each -> path + each).toList(), List.copyOf(numbers));
  }

  private void searches(List<Pages.Page> pages) throws SQLException {
    pages.add(search("search 退款, in most tickets", "退款", "data-test=\"hit\""));
    pages.add(search("search 退款金额, a clause", "按天折算退款金额", "data-test=\"hit\""));
    pages.add(search("search 跨境, in one of a hundred", "跨境", "data-test=\"hit\""));
    pages.add(search("search 量子隧道服务, in one of a thousand", "量子隧道服务", "data-test=\"hit\""));
    pages.add(search("search 宕机, alone and in a clause", "宕机", "data-test=\"hit\""));
    pages.add(search("search 雪崩, rare", "雪崩", "data-test=\"hit\""));
    pages.add(search("search latency, Latin", "latency", "data-test=\"hit\""));
    pages.add(search("search kernelpanic, rare Latin", "kernelpan", "data-test=\"hit\""));
    var day =
        shop.data()
            .list("select substr(number, 1, 8) from ticket.ticket order by created_at offset 5000")
            .getFirst();
    pages.add(search("search by a number's start, a day", day, "data-test=\"hit\""));
    pages.add(
        search("search by a number's start, a month", day.substring(0, 6), "data-test=\"hit\""));
    pages.add(search("search by an order's number", "VPS-202610", "data-test=\"hit\""));
    var own = Searches.ownPath("退款");
    pages.add(
        new Pages.Page(
            "search 退款, a customer's own",
            shop.customers(),
            shop.customers().stream().map(_ -> own).toList(),
            shop.customers().stream().map(_ -> "data-test=\"hit\"").toList()));
  }

  private Pages.Page search(String name, String question, String mark) {
    return Pages.Page.of(name, shop.agent(), Searches.path(question), mark);
  }
}
