package dev.refunddesk.purchase.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way in: uploaded, checked, imported, perhaps undone.
 *
 * @param form how the file is written, such as {@code CSV, GB18030, ,}
 * @param encoding what somebody chose, or empty if it was found out
 * @param takesMeant whether RMB is taken for CNY, and the like
 * @param wrong how many rows are not taken
 * @param kept how many orders an undoing left as they were
 * @param byName who uploaded it
 */
public record ImportRun(
    UUID id,
    String fileName,
    long sizeBytes,
    String form,
    String encoding,
    boolean takesMeant,
    State state,
    int added,
    int updated,
    int unchanged,
    int wrong,
    int kept,
    String byName,
    Instant createdAt,
    @Nullable Instant importedAt,
    @Nullable Instant undoneAt) {

  /** For how long an import can be undone. */
  public static final Duration UNDONE_WITHIN = Duration.ofHours(24);

  /** How far a run has come; the name for people is the message {@code purchase.run.<NAME>}. */
  public enum State {
    UPLOADED,
    CHECKED,
    IMPORTED,
    UNDONE
  }

  /** The same run, its file read another way. */
  ImportRun read(String otherForm, String otherEncoding, boolean meant) {
    return new ImportRun(
        id,
        fileName,
        sizeBytes,
        otherForm,
        otherEncoding,
        meant,
        state,
        added,
        updated,
        unchanged,
        wrong,
        kept,
        byName,
        createdAt,
        importedAt,
        undoneAt);
  }

  /** How many rows an import would write, or wrote. */
  public int written() {
    return added + updated;
  }

  /** Until when the import can be undone. */
  public @Nullable Instant undoableUntil() {
    return importedAt == null || state != State.IMPORTED ? null : importedAt.plus(UNDONE_WITHIN);
  }

  public boolean isUndoable(Instant now) {
    var until = undoableUntil();
    return until != null && now.isBefore(until);
  }
}
