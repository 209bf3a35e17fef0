package dev.refunddesk.purchase.imports;

import dev.refunddesk.kernel.IdSource;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.platform.Database;
import dev.refunddesk.platform.Shop;
import dev.refunddesk.purchase.Orders;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.purchase.intake.OrderCheck;
import dev.refunddesk.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Imports as they stand on a test's database, in a shop in Shanghai. */
final class ImportsOn {

  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private ImportsOn() {}

  static Imports database(TestDatabase database, Purchases purchases, InstantSource clock) {
    var source = new Database(database.dataSource());
    var db = JdbcClient.create(source);
    return new Imports(
        new ImportStore(db),
        new RowStore(db, source, JsonMapper.builder().build()),
        purchases,
        new OrderCheck(SHANGHAI, clock),
        shop(),
        new Ids(),
        clock);
  }

  static byte[] sample(String name) {
    try (InputStream file = ImportsOn.class.getResourceAsStream("/imports/" + name)) {
      if (file == null) {
        throw new IllegalStateException("no sample " + name);
      }
      return file.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Shop shop() {
    return new Shop(
        new Text("星云主机", "Nebula Hosting"),
        SHANGHAI,
        Orders.CNY,
        "http://localhost",
        "",
        new Text("", ""),
        "");
  }

  private record Ids() implements IdSource {

    @Override
    public UUID next() {
      return UUID.randomUUID();
    }

    @Override
    public int number(int bound) {
      return 0;
    }

    @Override
    public String secret() {
      return "";
    }
  }
}
