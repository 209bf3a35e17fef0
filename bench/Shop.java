import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The people of a run at their browsers, and the orders they ask refunds of. */
record Shop(Desk desk, DataSet data, List<Visitor> customers, Visitor agent) {

  /** How many customers sign in; each has the orders of one in so many. */
  static final int CUSTOMERS = 64;

  static Shop open(Desk desk, DataSet data) throws IOException {
    var customers = new ArrayList<Visitor>();
    try (var web = desk.web()) {
      for (int c = 0; c < CUSTOMERS; c++) {
        customers.add(Visitor.signIn(web, email(c), Desk.PASSWORD));
      }
      return new Shop(desk, data, customers, Visitor.signIn(web, "zhou", Desk.PASSWORD));
    }
  }

  static String email(int customer) {
    return "b" + customer + "@bench.example";
  }

  /** Gives the customers so many new orders; the n-th belongs to customer n modulo their count. */
  List<String> sell(String round, int count) throws IOException, SQLException {
    data.run(
        "select set_config('bench.round', '%s', false), set_config('bench.count', '%d', false)"
            .formatted(round, count));
    data.run(Files.readString(Path.of("bench/sql/round.sql")));
    return data.list("select number from pg_temp.fresh order by place");
  }
}
