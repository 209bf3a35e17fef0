package dev.refunddesk.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeskDatabaseTest {

  @RegisterExtension final DataFolder data = new DataFolder();

  @Test
  void isTheDesksOwnWhenNoneIsNamed() {
    desk("refunddesk.data=" + data.path())
        .run(desk -> {
          assertThat(desk.getBean(Durability.class).reasons()).isEmpty();
          assertThat(user(desk.getBean(JdbcClient.class))).isEqualTo("refunddesk");
        });

    assertThat(data.path().resolve("postgres/cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  void isTheNamedOneAndThenNothingIsStarted() {
    try (var external = EmbeddedPostgres.start(data.path())) {
      desk(
              "refunddesk.data=" + data.path().resolve("unused"),
              "refunddesk.database.url=" + external.jdbcUrl(),
              "refunddesk.database.user=" + external.user(),
              "refunddesk.database.password=" + external.password())
          .run(desk -> assertThat(user(desk.getBean(JdbcClient.class))).isEqualTo("refunddesk"));
    }

    assertThat(data.path().resolve("unused")).doesNotExist();
  }

  @Test
  void saysWhichAddressItCannotReach() {
    desk(
            "refunddesk.data=" + data.path(),
            "refunddesk.database.url=jdbc:postgresql://127.0.0.1:1/d")
        .run(desk ->
            assertThat(desk.getStartupFailure())
                .rootCause()
                .hasMessageContaining("Connection refused"));
  }

  @Test
  void refusesPayoutsOnAServerThatMayForget() throws Exception {
    EmbeddedPostgres.start(data.path()).close();
    Files.writeString(
        data.postgres().cluster().resolve("conf.d/99-careless.conf"),
        "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\n");

    desk("refunddesk.data=" + data.path())
        .run(desk -> {
          var durability = desk.getBean(Durability.class);
          assertThat(durability.payoutsAllowed()).isFalse();
          assertThat(durability.reasons())
              .containsExactly(
                  "platform.durability.fsync",
                  "platform.durability.full-page-writes",
                  "platform.durability.synchronous-commit");
        });
  }

  @Test
  void namesAServerThatIsTooOldAndARoleWithoutRights() {
    var old = new DatabaseState(true, true, true, 15_00_09, false, false);

    assertThat(Shortcoming.of(old)).isEqualTo(List.of(Shortcoming.VERSION, Shortcoming.RIGHTS));
  }

  @Test
  void refusesAnAddressThatIsNotPostgres() {
    assertThatThrownBy(() -> new DatabaseSettings("jdbc:mysql://db/desk", "", "", false))
        .hasMessageContaining("'jdbc:mysql://db/desk'");
  }

  private static ApplicationContextRunner desk(String... settings) {
    return new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                DataSourceAutoConfiguration.class,
                JdbcTemplateAutoConfiguration.class,
                JdbcClientAutoConfiguration.class))
        .withUserConfiguration(DatabaseConfiguration.class)
        .withPropertyValues(settings);
  }

  private static String user(JdbcClient db) {
    return db.sql("select current_user").query((row, _) -> row.getString(1)).single();
  }
}
