package dev.refunddesk.testing;

import com.zaxxer.hikari.HikariDataSource;
import dev.refunddesk.platform.Database;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A migrated database that one test class has to itself, on the one server of the test run.
 *
 * <p>In a store test: {@code @RegisterExtension static final TestDatabase DATABASE =
 * TestDatabase.fresh();}, then {@code DATABASE.client()}. It is dropped after the class. Spring's
 * tests name {@link FreshDatabase} instead.
 */
public final class TestDatabase implements AfterAllCallback {

  private final TestServer server = TestServer.instance();
  private final String name = server.cloneTemplate();
  private final HikariDataSource pool = server.pool(name);

  private TestDatabase() {}

  public static TestDatabase fresh() {
    return new TestDatabase();
  }

  public DataSource dataSource() {
    return pool;
  }

  public Database database() {
    return new Database(pool);
  }

  public JdbcClient client() {
    return JdbcClient.create(database());
  }

  public String url() {
    return server.url(name);
  }

  public String user() {
    return server.user();
  }

  public String password() {
    return server.password();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    pool.close();
    server.drop(name);
  }
}
