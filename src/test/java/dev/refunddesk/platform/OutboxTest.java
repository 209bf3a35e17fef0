package dev.refunddesk.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refunddesk.testing.TestDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class OutboxTest {

  private static final int STARTS = 300;

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final TransactionTemplate inTransaction =
      new TransactionTemplate(new JdbcTransactionManager(DATABASE.dataSource()));
  private final JsonMapper json = JsonMapper.builder().build();
  private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-18T06:30:00Z"));
  private final List<Object> heard = new ArrayList<>();
  private Consumer<Object> listener = heard::add;
  private final ApplicationEventPublisher listeners = event -> listener.accept(event);
  private final OutboxDelivery delivery =
      new OutboxDelivery(DATABASE.client(), clock, json, listeners, inTransaction, _ -> {});
  private final OutboxWorker worker = new OutboxWorker(delivery, clock);
  private final Outbox outbox = new Outbox(DATABASE.client(), clock, json, worker);

  @Test
  void tellsEveryEventOnceInOrder() {
    inTransaction.executeWithoutResult(_ -> {
      outbox.publish(new Happened("first"));
      outbox.publish(new Happened("second"));
    });

    worker.drain();
    worker.drain();

    assertThat(heard).containsExactly(new Happened("first"), new Happened("second"));
  }

  @Test
  void tellsNothingOfWhatWasRolledBack() {
    assertThatThrownBy(() ->
        inTransaction.executeWithoutResult(_ -> {
          outbox.publish(new Happened("never"));
          throw new IllegalStateException("no");
        }));

    worker.drain();

    assertThat(heard).isEmpty();
  }

  @Test
  void oneBadEventDoesNotHoldUpItsNeighbours() {
    listener =
        event -> {
          if (event.equals(new Happened("bad"))) {
            throw new IllegalStateException("cannot hear this");
          }
          heard.add(event);
        };
    inTransaction.executeWithoutResult(_ -> {
      outbox.publish(new Happened("bad"));
      outbox.publish(new Happened("good"));
    });

    worker.drain();

    assertThat(heard).contains(new Happened("good"));
    assertThat(delivery.due()).isEmpty();
  }

  @Test
  void tellsWheneverItIsStarted() throws InterruptedException {
    var told = new LinkedBlockingQueue<Object>();
    listener = told::add;

    for (var round = 0; round < STARTS; round++) {
      var event = new Happened("round " + round);
      worker.start();
      inTransaction.executeWithoutResult(_ -> outbox.publish(event));
      assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(event);
      worker.stop();
    }
  }

  record Happened(String what) {}
}
