import dev.refunddesk.platform.SearchWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The generated shop: rows by plain SQL in the true schema, cut from those of the demo shop. */
final class DataSet {

  private static final List<String> STEPS =
      List.of("people", "made", "orders", "tickets", "search", "payouts");

  private static final List<String> GROWN =
      List.of(
          "ticket.ticket",
          "ticket.entry",
          "ticket.search",
          "purchase.\"order\"",
          "purchase.tender",
          "payout.payout",
          "notification.notice");

  private static final List<String> FILLED =
      List.of(
          "ticket.ticket",
          "ticket.assessment",
          "ticket.entry",
          "ticket.search",
          "purchase.\"order\"",
          "purchase.order_line",
          "purchase.tender",
          "payout.charge",
          "payout.payout",
          "notification.notice",
          "identity.account");

  private final Connection db;
  private int size;

  DataSet(Connection db) throws IOException, SQLException {
    this.db = db;
    run(Files.readString(Path.of("bench/sql/prepare.sql")));
    tellPhrases();
  }

  int size() {
    return size;
  }

  /** Adds tickets until there are so many, and what belongs to them. */
  void grow(int total) throws IOException, SQLException {
    plant(size, total);
    run("set synchronous_commit = off; set maintenance_work_mem = '512MB'; set work_mem = '256MB'");
    run(
        "select set_config('bench.first', '%d', false), set_config('bench.total', '%d', false)"
            .formatted(size, total));
    run("drop table if exists pg_temp.made, pg_temp.agent");
    var indexes = indexes();
    for (var name : indexes.keySet()) {
      run("drop index " + name);
    }
    for (var step : STEPS) {
      run(Files.readString(Path.of("bench/sql/" + step + ".sql")));
    }
    for (var index : indexes.values()) {
      run(index);
    }
    for (var table : FILLED) {
      run("vacuum analyze " + table);
    }
    run("set synchronous_commit = on");
    size = total;
  }

  /** The indexes that only speed up reading: building them at the end takes half the time. */
  private Map<String, String> indexes() throws SQLException {
    var found = new LinkedHashMap<String, String>();
    try (var query =
        db.prepareStatement(
            """
            select indexrelid::regclass::text, pg_get_indexdef(indexrelid)
            from pg_index where indrelid = ?::regclass and not indisunique
            """)) {
      for (var table : GROWN) {
        query.setString(1, table);
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            found.put(rows.getString(1), rows.getString(2));
          }
        }
      }
    }
    return found;
  }

  /** Which ticket gets which planted word. */
  private void plant(int first, int total) throws SQLException {
    run(
        "drop table if exists pg_temp.planted; "
            + "create temp table planted (i int primary key, place int, alone boolean)");
    try (var insert = db.prepareStatement("insert into pg_temp.planted values (?, ?, ?)")) {
      for (int i = first; i < total; i++) {
        var planted = Planted.in(i);
        if (planted.isPresent()) {
          insert.setInt(1, i);
          insert.setInt(2, planted.get().ordinal());
          insert.setBoolean(3, planted.get().isAlone());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private void tellPhrases() throws SQLException {
    run("create temp table phrase (kind text, place int, text text, words tsvector)");
    var planted = new ArrayList<String>();
    for (var each : Planted.values()) {
      planted.add(each.text());
    }
    tell("subject", Phrases.SUBJECTS);
    tell("first", Phrases.FIRST);
    tell("second", Phrases.SECOND);
    tell("planted", planted);
    tell("ASK", List.of("请补充截图"));
    tell("REJECT", List.of("超出退款期限"));
    tell("APPEAL", List.of("请复核"));
    tell("name", list("select distinct name from (" + Phrases.NAMES + ") as n"));
    tell("service", list("select distinct order_service_name from pg_temp.proto"));
    run("analyze pg_temp.phrase");
  }

  private void tell(String kind, List<String> texts) throws SQLException {
    try (var insert =
        db.prepareStatement("insert into pg_temp.phrase values (?, ?, ?, ?::tsvector)")) {
      for (int i = 0; i < texts.size(); i++) {
        insert.setString(1, kind);
        insert.setInt(2, i);
        insert.setString(3, texts.get(i));
        insert.setString(4, SearchWords.vector(texts.get(i)));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The first column of a question's answer. */
  List<String> list(String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var query = db.createStatement();
        var rows = query.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  void run(String sql) throws SQLException {
    try (var statement = db.createStatement()) {
      statement.execute(sql);
    }
  }

  Connection connection() {
    return db;
  }
}
