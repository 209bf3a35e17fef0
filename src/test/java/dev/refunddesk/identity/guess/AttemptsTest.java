package dev.refunddesk.identity.guess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.platform.Database;
import dev.refunddesk.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AttemptsTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final String HOME = "203.0.113.9";

  private final TransactionTemplate inTransaction =
      new TransactionTemplate(new JdbcTransactionManager(DATABASE.dataSource()));
  private Instant now = Instant.parse("2026-03-18T06:30:00Z");
  private final Attempts attempts =
      new Attempts(JdbcClient.create(new Database(DATABASE.dataSource())), () -> now);

  @Test
  void aSubjectIsFreeAgainWhenTheFirstGuessIsAQuarterOfAnHourOld() {
    var first = now;
    for (int guess = 1; guess <= Attempts.PER_SUBJECT; guess++) {
      assertThat(reserve("lin", HOME)).isEmpty();
      now = now.plusSeconds(10);
    }

    assertThat(reserve("lin", HOME)).contains(first.plus(Attempts.WINDOW));
    now = first.plus(Attempts.WINDOW);
    assertThat(reserve("lin", HOME)).isEmpty();
    assertThat(reserve("lin", HOME)).isPresent();
  }

  @Test
  void anAddressThatTriesManyNamesIsLockedAndItsNeighbourIsNot() {
    for (int guess = 1; guess <= Attempts.PER_ADDRESS; guess++) {
      assertThat(reserve("name " + guess, "198.51.100.7")).isEmpty();
    }

    assertThat(reserve("one more", "198.51.100.7")).isPresent();
    assertThat(reserve("one more", "198.51.100.8")).isEmpty();
  }

  @Test
  void guessesAtOnceCountOneByOne() throws InterruptedException, ExecutionException {
    var guesses = new ArrayList<Callable<Boolean>>();
    for (int guess = 1; guess <= 40; guess++) {
      guesses.add(() -> reserve("race", "192.0.2.1").isEmpty());
    }

    var free = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(guesses)) {
        free += answer.get() ? 1 : 0;
      }
    }

    assertThat(free).isEqualTo(Attempts.PER_SUBJECT);
  }

  @Test
  void anOwnerWhoShowsUpIsForgiven() {
    for (int guess = 1; guess <= Attempts.PER_SUBJECT; guess++) {
      reserve("mei", "192.0.2.2");
    }
    attempts.forget(Secrets.hash("mei"));

    assertThat(reserve("mei", "192.0.2.2")).isEmpty();
  }

  private Optional<Instant> reserve(String subject, String address) {
    return inTransaction.execute(_ -> attempts.reserve(Secrets.hash(subject), address));
  }
}
