package dev.refunddesk.attachment;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.IdSource;
import dev.refunddesk.kernel.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Everything that may be done to files.
 *
 * <p>Up to eight can be added to a folder; files that were moved into it do not count, so that a
 * ticket takes eight with every message: add them to a folder of the message and move that.
 */
@Component
public class Attachments {

  /** How many files one form takes. */
  public static final int MOST_FILES = 8;

  private static final String DRAFTS = "draft:";

  /** Longer than any draft is kept, so that no file goes before its draft. */
  private static final Duration DRAFT_KEPT = Duration.ofDays(30);

  private final AttachmentStore store;
  private final TransactionOperations transaction;
  private final InstantSource clock;
  private final IdSource ids;

  Attachments(
      AttachmentStore store, TransactionOperations transaction, InstantSource clock, IdSource ids) {
    this.store = store;
    this.transaction = transaction;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Keeps a file; the same bytes again in the same folder are the file that is there already.
   *
   * <p>Refuses what is empty, of a kind we do not keep, too big, locked, or the ninth.
   */
  public Attachment add(String folder, Upload upload, Actor by) {
    var look = Examination.of(upload);
    var file =
        new Attachment(
            ids.next(), folder, look.name(), look.type(), look.size(), by.id(), clock.instant());
    var kept = transaction.execute(_ -> keep(file, look));
    if (kept == null) {
      throw new Refusal(AttachmentProblem.TOO_MANY, MOST_FILES);
    }
    return kept;
  }

  private Attachment keep(Attachment file, Examination look) {
    store.lock(file.folder());
    var twin = store.find(file.folder(), look.sha256());
    if (twin.isPresent()) {
      return twin.get();
    }
    try (var content = look.content().getInputStream()) {
      if (!store.insert(file, look.sha256(), content)) {
        throw new Refusal(AttachmentProblem.TOO_MANY, MOST_FILES);
      }
      return file;
    } catch (IOException broken) {
      throw new Refusal(AttachmentProblem.UNREADABLE, file.name());
    }
  }

  /** The files of a folder, the oldest first. */
  public List<Attachment> list(String folder) {
    return store.list(folder);
  }

  /** The files of several folders, in the order of the folders and the oldest first in each. */
  public List<Attachment> listIn(List<String> folders) {
    return store.listIn(folders);
  }

  /** The files of these ids that are there, the oldest first. */
  public List<Attachment> listAll(Collection<UUID> wanted) {
    return wanted.isEmpty() ? List.of() : store.list(wanted);
  }

  /**
   * Moves all files of a folder into another and tells which they are there; of bytes that are
   * there already, the file that is there.
   */
  @Transactional
  public List<Attachment> move(String from, String to) {
    store.lock(to);
    var twins = store.twins(from, to);
    store.removeTwins(from, to);
    var others = store.list(from).stream().map(Attachment::id).toList();
    store.move(from, to);
    return Stream.concat(twins.stream(), listAll(others).stream()).toList();
  }

  /** Takes a file out of its folder; one that is not there stays away. */
  @Transactional
  public void remove(UUID id, String folder) {
    store.remove(id, folder);
  }

  public Attachment get(UUID id) {
    return store.find(id).orElseThrow(() -> new Refusal(AttachmentProblem.UNKNOWN));
  }

  /** Hands a file out; whoever asks has made sure that the reader may have it. */
  public Download open(UUID id) {
    var file = get(id);
    InputStreamSource content = () -> new StoredPieces(store, id);
    return new Download(file.name(), file.type(), file.size(), content);
  }

  /** Removes the files of drafts to which nothing was added since; tells how many. */
  @Transactional
  public int purge(Instant before) {
    return store.removeAbandoned(DRAFTS, before);
  }

  @Scheduled(cron = "0 17 4 * * *")
  void purge() {
    purge(clock.instant().minus(DRAFT_KEPT));
  }
}
