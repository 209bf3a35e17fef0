package dev.refunddesk.testing;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The migrations that released desks have run, by path, with the checksum each had then. */
public final class PublishedMigrations {

  private final Path list;
  private final Map<String, String> checksums = new TreeMap<>();

  private PublishedMigrations(Path list) {
    this.list = list;
    for (var line : TextFile.of(list).lines()) {
      if (!line.startsWith("#")) {
        checksums.put(line.substring(66), line.substring(0, 64));
      }
    }
  }

  public static PublishedMigrations in(String list) {
    return new PublishedMigrations(Path.of(list));
  }

  /** Takes every migration there is for published, as it is now. */
  public void publish(String folder) {
    checksums.clear();
    TextFile.under(folder, ".sql").forEach(file -> checksums.put(name(file), checksum(file)));
    var comments = TextFile.of(list).lines().stream().filter(line -> line.startsWith("#"));
    var lines = checksums.entrySet().stream().map(each -> each.getValue() + "  " + each.getKey());
    write(Stream.concat(comments, lines).collect(joining("\n", "", "\n")));
  }

  /** Those that are no longer what they were, or gone. */
  public List<String> changed() {
    return checksums.keySet().stream().filter(this::isChanged).toList();
  }

  /** Those that came after a later number of their schema was published. */
  public List<String> lateComers(String folder) {
    return TextFile.under(folder, ".sql").stream()
        .map(PublishedMigrations::name)
        .filter(path -> !checksums.containsKey(path))
        .filter(path -> checksums.keySet().stream().anyMatch(known -> isAfter(known, path)))
        .toList();
  }

  private boolean isChanged(String path) {
    var file = Path.of(path);
    return !Files.exists(file) || !checksum(TextFile.of(file)).equals(checksums.get(path));
  }

  private static boolean isAfter(String known, String path) {
    return schema(known).equals(schema(path)) && number(known) >= number(path);
  }

  private static String schema(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }

  private static int number(String path) {
    return Integer.parseInt(path.replaceFirst(".*/V(\\d+)__.*", "$1"));
  }

  private static String name(TextFile file) {
    return file.path().toString();
  }

  private static String checksum(TextFile file) {
    try {
      var bytes = file.text().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java knows SHA-256", impossible);
    }
  }

  private void write(String text) {
    try {
      Files.writeString(list, text);
    } catch (IOException failure) {
      throw new IllegalStateException(list + " cannot be written", failure);
    }
  }
}
