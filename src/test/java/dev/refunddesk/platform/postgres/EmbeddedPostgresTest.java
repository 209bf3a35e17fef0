package dev.refunddesk.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedPostgresTest {

  @RegisterExtension final DataFolder data = new DataFolder();
  @RegisterExtension final DataFolder elsewhere = new DataFolder();

  @Test
  void keepsDataAndPortFromOneStartToTheNext() {
    String first;
    try (var postgres = EmbeddedPostgres.start(data.path())) {
      first = postgres.jdbcUrl();
      client(postgres).sql("create table mark as select 退款 from (values ('退款')) v (退款)").update();
    }

    try (var postgres = EmbeddedPostgres.start(data.path())) {
      assertThat(postgres.jdbcUrl()).isEqualTo(first);
      assertThat(text(postgres, "select 退款 from mark")).isEqualTo("退款");
    }
  }

  @Test
  void isDurableAndUnicodeAndGivesTheDeskNoMoreThanItNeeds() {
    try (var postgres = EmbeddedPostgres.start(data.path())) {
      assertThat(DatabaseState.read(client(postgres)))
          .isEqualTo(new DatabaseState(true, true, true, 18_00_06, true, false));
      assertThat(text(postgres, "show server_encoding")).isEqualTo("UTF8");
      assertThat(text(postgres, "select lower('ÄÖ')")).isEqualTo("äö");
    }
  }

  @Test
  void letsNobodyInWithoutThePassword() throws IOException {
    try (var postgres = EmbeddedPostgres.start(data.path())) {
      assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "postgres", "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThat(data.postgres().secret())
          .satisfies(secret ->
              assertThat(Files.getPosixFilePermissions(secret).toString())
                  .isEqualTo("[OWNER_READ, OWNER_WRITE]"));
    }
  }

  @Test
  void refusesASecondDeskOnTheSameFolder() {
    try (var postgres = EmbeddedPostgres.start(data.path())) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(data.path()))
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining(data.path().toString())
          .hasMessageContaining("REFUNDDESK_DATA");
      assertThat(text(postgres, "select 'still here'")).isEqualTo("still here");
    }
  }

  @Test
  void letsACommandUseTheServerOfARunningDesk() {
    try (var desk = EmbeddedPostgres.start(data.path())) {
      try (var command = EmbeddedPostgres.startOrAttach(data.path())) {
        assertThat(text(command, "select 'attached'")).isEqualTo("attached");
      }

      assertThat(text(desk, "select 'still here'")).isEqualTo("still here");
    }
  }

  @Test
  void startsTheServerAgainEachTimeItIsKilled() throws IOException {
    try (var postgres = EmbeddedPostgres.start(data.path());
        var pool = pool(postgres)) {
      var client = JdbcClient.create(pool);
      client.sql("create table mark as select 'kept' as word").update();

      for (var kills = 1; kills <= 2; kills++) {
        assertThat(data.server().destroyForcibly()).isTrue();
        assertThatThrownBy(() -> client.sql("select pg_sleep(60)").query().singleRow())
            .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(client.sql("select word from mark").query().singleValue()).isEqualTo("kept");
      }
    }
  }

  @Test
  void leavesAnInnocentProcessAlone() throws IOException {
    EmbeddedPostgres.start(data.path()).close();
    var innocent = new ProcessBuilder("cat").start();
    var pidFile = data.pidFile();
    Files.writeString(pidFile, innocent.pid() + "\n/elsewhere\n0\n5432\n\n\n");

    try (var postgres = EmbeddedPostgres.start(data.path())) {
      assertThat(text(postgres, "select 'started'")).isEqualTo("started");
      assertThat(innocent.isAlive()).isTrue();
    }
    innocent.destroy();
  }

  @Test
  void leavesTheServerOfAnotherFolderAlone() throws IOException {
    EmbeddedPostgres.start(data.path()).close();
    try (var other = EmbeddedPostgres.start(elsewhere.path())) {
      var pidFile = elsewhere.pidFile();
      Files.copy(pidFile, data.pidFile());

      EmbeddedPostgres.start(data.path()).close();

      assertThat(text(other, "select 'still here'")).isEqualTo("still here");
    }
  }

  @Test
  void beginsAnewWhenTheFirstStartWasInterrupted() throws IOException {
    var draft = data.postgres().draft();
    Files.createDirectories(draft.resolve("base"));
    Files.writeString(draft.resolve("PG_VERSION"), "18");

    try (var postgres = EmbeddedPostgres.start(data.path())) {
      assertThat(text(postgres, "select 'started'")).isEqualTo("started");
    }
  }

  private static JdbcClient client(EmbeddedPostgres postgres) {
    return JdbcClient.create(
        new DriverManagerDataSource(postgres.jdbcUrl(), postgres.user(), postgres.password()));
  }

  private static String text(EmbeddedPostgres postgres, String sql) {
    return client(postgres).sql(sql).query((row, _) -> row.getString(1)).single();
  }

  private static HikariDataSource pool(EmbeddedPostgres postgres) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(postgres.jdbcUrl());
    pool.setUsername(postgres.user());
    pool.setPassword(postgres.password());
    return pool;
  }
}
