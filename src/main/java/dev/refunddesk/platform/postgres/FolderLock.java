package dev.refunddesk.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right to run the server of a folder: one process has it, and loses it by ending. */
final class FolderLock implements AutoCloseable {

  /**
   * What this process holds itself. Asking the system would not do: closing any channel of a file
   * gives up every lock that the process has on it.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** The lock, or nothing when somebody has it. */
  static Optional<FolderLock> take(PostgresFolder folder) throws IOException {
    if (!HELD.add(folder.lock())) {
      return Optional.empty();
    }
    var lock = ofSystem(folder.lock());
    if (lock.isEmpty()) {
      HELD.remove(folder.lock());
    } else {
      Files.writeString(folder.owner(), Long.toString(ProcessHandle.current().pid()));
    }
    return lock;
  }

  private static Optional<FolderLock> ofSystem(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new FolderLock(file, channel));
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD.remove(file);
  }
}
