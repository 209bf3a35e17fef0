import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of submitted tickets once more, by 8 connections with nothing but prepared statements:
 * one for each row, one transaction for each ticket, the same durable server.
 */
final class PlainSql {

  private static final List<String> TABLES =
      List.of(
          "ticket.ticket", "ticket.assessment", "ticket.search", "ticket.entry", "platform.outbox");

  private final Shop shop;
  private final Map<String, Map<String, String>> types = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

  /** Takes the rows from one ticket as the desk wrote it. */
  PlainSql(Shop shop, String ticket) throws SQLException {
    this.shop = shop;
    for (var table : TABLES) {
      types.put(table, types(table));
    }
    rows.put("ticket.ticket", row("ticket.ticket where number = '" + ticket + "'"));
    rows.put("ticket.assessment", row("ticket.assessment where ticket = '" + ticket + "'"));
    rows.put("ticket.search", row("ticket.search where ticket = '" + ticket + "'"));
    rows.put("ticket.entry", row("ticket.entry where ticket = '" + ticket + "'"));
    rows.put("platform.outbox", event(ticket));
  }

  /** The news of the ticket; due late, so that the desk does not take it for its own. */
  private static Map<String, String> event(String ticket) {
    var event = new LinkedHashMap<String, String>();
    event.put("kind", "dev.refunddesk.ticket.TicketChanged");
    event.put(
        "body",
        """
        {"number":"%s","entry":1,"kind":"OPEN","status":"NEW","customer":\
        "01a20878-2e40-7d5b-93c9-bdb679609041","internal":false,"at":"2026-01-01T00:00:00Z"}\
        """
            .formatted(ticket));
    event.put("due_at", "2126-01-01 00:00:00Z");
    return event;
  }

  private Map<String, String> row(String from) throws SQLException {
    var found = new LinkedHashMap<String, String>();
    try (var query = shop.data().connection().createStatement();
        var row = query.executeQuery("select * from " + from)) {
      row.next();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        found.put(row.getMetaData().getColumnName(i), row.getString(i));
      }
    }
    found.remove("id");
    return found;
  }

  private Map<String, String> types(String table) throws SQLException {
    var found = new LinkedHashMap<String, String>();
    try (var query =
        shop.data()
            .connection()
            .prepareStatement(
                """
                select attname, format_type(atttypid, atttypmod) from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped
                """)) {
      query.setString(1, table);
      try (var columns = query.executeQuery()) {
        while (columns.next()) {
          found.put(columns.getString(1), columns.getString(2));
        }
      }
    }
    return found;
  }

  /** One round; its tickets are numbered from {@code first}. */
  Times round(String name, int first, int count) throws Exception {
    var orders = shop.sell(name, count);
    shop.data().run(DRAFTS);
    var numbers =
        shop.data()
            .list(
                "select pg_temp.ticket_number(date '2016-02-29', n) from generate_series(%d, %d) n"
                    .formatted(first, first + count - 1));
    var drafts =
        shop.data().list("select md5('bench draft ' || number)::uuid from fresh order by place");
    var connections = new ArrayList<Connection>();
    for (int i = 0; i < Crew.SIZE; i++) {
      connections.add(shop.desk().database());
    }
    var times =
        Crew.round(worker -> {
          var nanos = new ArrayList<Long>();
          try (var writer = new Writer(connections.get(worker))) {
            for (int n = worker; n < count; n += Crew.SIZE) {
              var start = System.nanoTime();
              writer.write(numbers.get(n), orders.get(n), drafts.get(n));
              nanos.add(System.nanoTime() - start);
            }
          }
          return nanos;
        });
    shop.data().run("delete from platform.outbox where due_at > now() + interval '1 year'");
    return times;
  }

  private static final String DRAFTS =
      """
      insert into draft.draft (
        id, customer_id, type, order_number, answers_subject, answers_explanation,
        answers_terms_accepted, quoted_at, quoted_until, created_at, updated_at)
      select md5('bench draft ' || f.number)::uuid, c.id, 'REFUND', f.number, 'VPS退款申请', '',
        false, now(), now() + interval '8 hours', now(), now()
      from pg_temp.fresh f
      join identity.account c on c.email = 'b' || f.customer || '@bench.example'
      """;

  /** One connection with its statements. */
  private final class Writer implements AutoCloseable {

    private final Connection db;
    private final Map<String, PreparedStatement> inserts = new LinkedHashMap<>();
    private final PreparedStatement submitted;

    Writer(Connection db) throws SQLException {
      this.db = db;
      db.setAutoCommit(false);
      for (var table : TABLES) {
        var columns = List.copyOf(rows.get(table).keySet());
        var marks = columns.stream().map(each -> "?::" + types.get(table).get(each)).toList();
        inserts.put(
            table,
            db.prepareStatement(
                "insert into %s (%s) values (%s)"
                    .formatted(table, String.join(", ", columns), String.join(", ", marks))));
      }
      submitted =
          db.prepareStatement(
              "update draft.draft set ticket = ?, updated_at = now() where id = ?::uuid");
    }

    void write(String number, String order, String draft) throws SQLException {
      for (var table : TABLES) {
        var insert = inserts.get(table);
        int place = 1;
        for (var column : rows.get(table).entrySet()) {
          var value =
              switch (column.getKey()) {
                case "number", "ticket" -> number;
                case "order_number" -> order;
                default -> column.getValue();
              };
          insert.setString(place++, value);
        }
        insert.executeUpdate();
      }
      submitted.setString(1, number);
      submitted.setString(2, draft);
      submitted.executeUpdate();
      db.commit();
    }

    @Override
    public void close() throws SQLException {
      db.close();
    }
  }
}
