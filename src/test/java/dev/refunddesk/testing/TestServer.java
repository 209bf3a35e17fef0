package dev.refunddesk.testing;

import com.zaxxer.hikari.HikariDataSource;
import dev.refunddesk.platform.Migrations;
import dev.refunddesk.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one PostgreSQL of a test run, as durable as in earnest, with a migrated template in it. */
final class TestServer {

  private static final TestServer INSTANCE = new TestServer();

  private static final int CONNECTIONS = 16;

  private final EmbeddedPostgres server = EmbeddedPostgres.start(Path.of("target/test-postgres"));
  private final JdbcClient admin = JdbcClient.create(pool("refunddesk"));
  private final AtomicInteger clones = new AtomicInteger();
  private final String template;

  private TestServer() {
    template = "template_" + checksum(migrations());
    drop("test_");
    if (databases(template).isEmpty()) {
      drop("template_");
      drop("draft");
      create("draft", "template1");
      migrate();
      admin.sql("alter database draft rename to " + template).update();
    }
  }

  static TestServer instance() {
    return INSTANCE;
  }

  /** Clones the template; returns the clone's name. */
  String cloneTemplate() {
    var name = "test_" + clones.incrementAndGet();
    create(name, template);
    return name;
  }

  String url(String database) {
    return server.jdbcUrl().replaceFirst("/refunddesk\\?", "/" + database + "?");
  }

  String user() {
    return server.user();
  }

  String password() {
    return server.password();
  }

  HikariDataSource pool(String database) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(url(database));
    pool.setUsername(user());
    pool.setPassword(password());
    pool.setMinimumIdle(0);
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.setMaximumPoolSize(CONNECTIONS);
    return pool;
  }

  /**
   * Drops every database whose name starts so, and ends what connections of ours are left. To force
   * it would be refused while PostgreSQL vacuums there by itself; without, it stops that and waits.
   */
  void drop(String prefix) {
    for (var name : databases(prefix)) {
      admin
          .sql(
              """
              select pg_terminate_backend(pid) from pg_stat_activity
              where datname = :name and usename = current_user
              """)
          .param("name", name)
          .query((row, number) -> row.getBoolean(1))
          .list();
      admin.sql("drop database " + name).update();
    }
  }

  private void create(String name, String from) {
    admin.sql("create database %s template %s".formatted(name, from)).update();
  }

  private List<String> databases(String prefix) {
    return admin
        .sql("select datname from pg_database where starts_with(datname, :prefix)")
        .param("prefix", prefix)
        .query((row, number) -> row.getString(1))
        .list();
  }

  private void migrate() {
    try (var draft = pool("draft")) {
      Migrations.migrate(Flyway.configure().dataSource(draft));
    }
  }

  private static List<Resource> migrations() {
    try {
      return List.of(
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:db/migration/**/*.sql"));
    } catch (IOException unreadable) {
      throw new IllegalStateException("the migrations cannot be read", unreadable);
    }
  }

  private static String checksum(List<Resource> migrations) {
    var checksum = new CRC32();
    for (var file : migrations) {
      checksum.update(path(file).getBytes(StandardCharsets.UTF_8));
      checksum.update(content(file));
    }
    return Long.toHexString(checksum.getValue());
  }

  private static String path(Resource file) {
    try {
      return file.getURL().getPath();
    } catch (IOException unreadable) {
      throw new IllegalStateException("a migration cannot be found: " + file, unreadable);
    }
  }

  private static byte[] content(Resource file) {
    try {
      return file.getContentAsByteArray();
    } catch (IOException unreadable) {
      throw new IllegalStateException("a migration cannot be read: " + file, unreadable);
    }
  }
}
