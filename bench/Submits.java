import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Handing tickets in by the real form, as 8 browsers do at once. */
final class Submits {

  private static final Pattern QUOTE = Pattern.compile("name=\"quote\" value=\"(\\d+)\"");

  private final Shop shop;
  private final Map<Integer, String> tokens = new ConcurrentHashMap<>();

  Submits(Shop shop) {
    this.shop = shop;
  }

  /** A form that lies open in a browser. */
  private record Form(Visitor who, String path, String token, String quote) {}

  /** What a round took: choosing the orders, looking at the verdicts, handing in. */
  record Round(Times choose, Times look, Times submit, double newsSeconds, List<String> tickets) {}

  /** One round: the forms are opened first, and only handing them in is the submit. */
  Round round(String name, int count) throws Exception {
    var orders = shop.sell(name, count);
    var forms = new ConcurrentHashMap<Integer, Form>();
    var looks = new ConcurrentHashMap<Integer, Long>();
    var choose = Crew.round(worker -> choose(worker, orders, forms, looks));
    var tickets = new ConcurrentHashMap<Integer, String>();
    var submit = Crew.round(worker -> submit(worker, forms, tickets));
    var end = System.nanoTime();
    check(name, count);
    awaitNews();
    var news = (System.nanoTime() - end) / 1e9;
    return new Round(choose, Times.of(looks.values()), submit, news, List.copyOf(tickets.values()));
  }

  private List<Long> choose(
      int worker, List<String> orders, Map<Integer, Form> forms, Map<Integer, Long> looks)
      throws Exception {
    var nanos = new ArrayList<Long>();
    try (var web = shop.desk().web()) {
      for (int n = worker; n < orders.size(); n += Crew.SIZE) {
        var who = shop.customers().get(n % Shop.CUSTOMERS);
        var token = token(web, n % Shop.CUSTOMERS);
        var fields = Map.of("_csrf", token, "type", "refund", "order", orders.get(n), "other", "");
        var chosen = who.submit(web, "/tickets/new", fields);
        var path = chosen.header("location");
        if (chosen.status() != 303) {
          throw new IllegalStateException(orders.get(n) + " cannot be chosen: " + chosen.text());
        }
        var page = web.get(who, path);
        var text = page.text();
        if (page.status() != 200 || !text.contains(orders.get(n)) || !text.contains("¥")) {
          throw new IllegalStateException(orders.get(n) + " is not worth anything: " + text);
        }
        nanos.add(chosen.nanos());
        looks.put(n, page.nanos());
        forms.put(n, new Form(who, path, Visitor.token(text), quote(text)));
      }
    }
    return nanos;
  }

  private static String quote(String page) {
    var found = QUOTE.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("a form without a quote: " + page);
    }
    return found.group(1);
  }

  private String token(Web web, int customer) throws Exception {
    var known = tokens.get(customer);
    if (known == null) {
      var page = web.get(shop.customers().get(customer), "/tickets/new");
      known = Visitor.token(page.text());
      tokens.put(customer, known);
    }
    return known;
  }

  private List<Long> submit(int worker, Map<Integer, Form> forms, Map<Integer, String> tickets)
      throws Exception {
    var nanos = new ArrayList<Long>();
    try (var web = shop.desk().web()) {
      for (int n = worker; n < forms.size(); n += Crew.SIZE) {
        var form = forms.get(n);
        var answer = form.who().submitWithFiles(web, form.path(), fields(form, explanation(n)));
        nanos.add(answer.nanos());
        tickets.put(n, number(answer));
      }
    }
    return nanos;
  }

  static String explanation(int n) {
    return Phrases.FIRST.get(n % 16) + "，" + Phrases.SECOND.get(n / 16 % 16) + "。";
  }

  private static Map<String, String> fields(Form form, String explanation) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("_csrf", form.token());
    fields.put("quote", form.quote());
    fields.put("subject", "VPS退款申请");
    fields.put("reason", "SPEED");
    fields.put("explanation", explanation);
    return fields;
  }

  /** The number of the ticket, from where the answer leads. */
  private static String number(Web.Answer answer) {
    var leads = answer.header("location");
    if (answer.status() != 303 || !leads.matches("/tickets/RF[^/]+/submitted")) {
      throw new IllegalStateException("not submitted: " + answer.status() + " " + leads);
    }
    return leads.split("/")[2];
  }

  /** Hands in one ticket that says a word of its own; returns its number. */
  String submitSaying(String round, String word) throws Exception {
    var order = shop.sell(round, 1);
    var forms = new ConcurrentHashMap<Integer, Form>();
    choose(0, order, forms, new ConcurrentHashMap<>());
    try (var web = shop.desk().web()) {
      var form = forms.get(0);
      var said = fields(form, "申请" + word + "退款");
      return number(form.who().submitWithFiles(web, form.path(), said));
    }
  }

  /** Every order of the round has its ticket, with its promise, its words and its first entry. */
  private void check(String round, int count) throws Exception {
    var found =
        shop.data()
            .list(
                """
                select count(*) from ticket.ticket t
                join ticket.assessment a on a.ticket = t.number
                join ticket.search s on s.ticket = t.number
                join ticket.entry e on e.ticket = t.number and e.kind = 'OPEN'
                join draft.draft d on d.ticket = t.number
                where t.order_number like 'VPS-R%s-%%' and t.quote_minor > 0 and t.status = 'NEW'
                """
                    .formatted(round.toUpperCase(java.util.Locale.ROOT)))
            .getFirst();
    if (!found.equals(Integer.toString(count))) {
      throw new IllegalStateException(found + " of " + count + " tickets are whole");
    }
  }

  private void awaitNews() throws Exception {
    while (!shop.data()
        .list("select count(*) from platform.outbox where due_at < now()")
        .getFirst()
        .equals("0")) {
      Thread.sleep(20);
    }
  }
}
