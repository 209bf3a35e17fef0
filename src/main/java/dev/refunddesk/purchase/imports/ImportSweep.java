package dev.refunddesk.purchase.imports;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets files that came to nothing, and how to undo what can no longer be undone. */
@Component
class ImportSweep {

  private static final Duration KEPT = Duration.ofDays(7);

  private final ImportStore store;
  private final RowStore rows;
  private final InstantSource clock;

  ImportSweep(ImportStore store, RowStore rows, InstantSource clock) {
    this.store = store;
    this.rows = rows;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
  @Transactional
  public void sweep() {
    var now = clock.instant();
    store.forget(now.minus(KEPT));
    rows.forgetChanges(now.minus(ImportRun.UNDONE_WITHIN));
  }
}
