package dev.refunddesk.payout.bank;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.payout.Outcome;
import dev.refunddesk.payout.PayoutStatus;
import dev.refunddesk.platform.RecordRow;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of the batches: what the bank is told, and what it says. */
@Component
class BatchLineStore {

  private final JdbcClient db;

  BatchLineStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * A payout's line in its batch.
   *
   * @param acceptedAt since when it is part of the file
   * @param result how the bank says it ended
   * @param serial the bank's own number of the transfer
   */
  record Line(
      String reference,
      String batch,
      Money amount,
      @Nullable Instant acceptedAt,
      @Nullable PayoutStatus result,
      @Nullable Instant resultAt,
      @Nullable String serial,
      @Nullable String reason) {

    boolean isAccepted() {
      return acceptedAt != null;
    }

    Outcome outcome() {
      return switch (result) {
        case null -> new Outcome.Pending(batch);
        case SETTLED ->
            new Outcome.Settled(Objects.requireNonNull(serial), Objects.requireNonNull(resultAt));
        default -> new Outcome.Declined("", Objects.requireNonNullElse(reason, ""));
      };
    }
  }

  void insert(String batch, List<String> references) {
    db.sql(
            """
            insert into payout.batch_line (reference, batch)
            select reference, :batch from payout.payout where reference in (:references)
            """)
        .param("batch", batch)
        .param("references", references)
        .update();
  }

  /** Makes the line part of the file, once. */
  void accept(String reference, Instant now) {
    db.sql(
            """
            update payout.batch_line set accepted_at = :now
            where reference = :reference and accepted_at is null
            """)
        .param("reference", reference)
        .param("now", now)
        .update();
  }

  Optional<Line> find(String reference) {
    return db.sql(
            """
            select line.reference, line.batch, payout.amount_minor, payout.amount_currency,
              line.accepted_at, line.result, line.result_at, line.serial, line.reason
            from payout.batch_line line join payout.payout on payout.reference = line.reference
            where line.reference = :reference
            """)
        .param("reference", reference)
        .query(RecordRow.of(Line.class))
        .optional();
  }

  /** Locks the lines of a batch, so that two files of results are read one after the other. */
  List<Line> lock(String batch) {
    return db.sql(
            """
            select line.reference, line.batch, payout.amount_minor, payout.amount_currency,
              line.accepted_at, line.result, line.result_at, line.serial, line.reason
            from payout.batch_line line join payout.payout on payout.reference = line.reference
            where line.batch = :batch
            order by line.reference for update of line
            """)
        .param("batch", batch)
        .query(RecordRow.of(Line.class))
        .list();
  }

  /** Writes what the bank said of a line nothing was said of. */
  void answer(String reference, BankAnswer answer, Instant now) {
    db.sql(
            """
            update payout.batch_line
            set result = :a.result, result_at = :now, serial = :a.serial, reason = :a.reason
            where reference = :reference and result is null
            """)
        .param("reference", reference)
        .param("a", answer)
        .param("now", now)
        .update();
  }
}
