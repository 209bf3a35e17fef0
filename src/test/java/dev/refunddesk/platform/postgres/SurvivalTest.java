package dev.refunddesk.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Kills real processes at work; whatever they had acknowledged must be there afterwards. */
class SurvivalTest {

  private static final int ENOUGH = 200;

  @RegisterExtension final DataFolder data = new DataFolder();

  @Test
  void keepsWhatWasAcknowledgedWhenTheDeskIsKilled() throws IOException {
    assertKeepsEverythingWhenKilled(Stream::of);
  }

  @Test
  void keepsWhatWasAcknowledgedWhenDeskAndServerAreKilled() throws IOException {
    assertKeepsEverythingWhenKilled(desk -> Stream.of(desk, data.server()));
  }

  @Test
  void keepsWhatWasAcknowledgedWhenTheWatchingShellIsKilledToo() throws IOException {
    assertKeepsEverythingWhenKilled(
        desk -> Stream.concat(Stream.of(data.server(), desk), desk.descendants()));
  }

  @Test
  void leavesNoServerBehindWhenTheDeskIsKilled() throws Exception {
    var desk = WritingDesk.start(data.path());
    desk.inputReader().readLine();

    try (var watch = FileSystems.getDefault().newWatchService()) {
      data.postgres().cluster().register(watch, StandardWatchEventKinds.ENTRY_DELETE);
      desk.destroyForcibly();

      while (Files.exists(data.pidFile())) {
        assertThat(watch.poll(30, TimeUnit.SECONDS)).isNotNull().matches(WatchKey::reset);
      }
    }
  }

  @Test
  void lendsItsServerToAnotherProcessButNotItsFolder() throws IOException {
    var desk = WritingDesk.start(data.path());
    desk.inputReader().readLine();

    assertThatThrownBy(() -> EmbeddedPostgres.start(data.path()))
        .hasMessageContaining("process " + desk.pid());
    try (var postgres = EmbeddedPostgres.startOrAttach(data.path())) {
      assertThat(rows(postgres)).isNotEmpty();
    }
    desk.destroyForcibly().onExit().join();
  }

  private void assertKeepsEverythingWhenKilled(Victims victims) throws IOException {
    var desk = WritingDesk.start(data.path());
    var acknowledged = new ArrayList<Integer>();
    try (var output = desk.inputReader()) {
      read(output, acknowledged, ENOUGH);
      victims.of(desk.toHandle()).toList().forEach(ProcessHandle::destroyForcibly);
      read(output, acknowledged, Integer.MAX_VALUE);
    }

    try (var postgres = EmbeddedPostgres.start(data.path())) {
      assertThat(rows(postgres)).containsAll(acknowledged);
    }
  }

  private static void read(BufferedReader output, List<Integer> numbers, int enough)
      throws IOException {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      numbers.add(Integer.valueOf(line));
      if (numbers.size() >= enough) {
        return;
      }
    }
    assertThat(numbers).hasSizeGreaterThanOrEqualTo(ENOUGH);
  }

  private static List<Integer> rows(EmbeddedPostgres postgres) {
    var source =
        new DriverManagerDataSource(postgres.jdbcUrl(), postgres.user(), postgres.password());
    return JdbcClient.create(source)
        .sql("select number from acknowledged")
        .query((row, _) -> row.getInt(1))
        .list();
  }

  private interface Victims {
    Stream<ProcessHandle> of(ProcessHandle desk) throws IOException;
  }
}
