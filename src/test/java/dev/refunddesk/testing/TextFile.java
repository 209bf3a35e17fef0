package dev.refunddesk.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One text file of the repository, as the nets read it. */
public record TextFile(Path path, String text) {

  /** Every file under the folder whose name ends so, in the order of their paths. */
  public static List<TextFile> under(String folder, String ending) {
    return walk(folder, ending, Integer.MAX_VALUE);
  }

  /** The same, but not of folders in the folder. */
  public static List<TextFile> in(String folder, String ending) {
    return walk(folder, ending, 1);
  }

  private static List<TextFile> walk(String folder, String ending, int depth) {
    if (!Files.isDirectory(Path.of(folder))) {
      return List.of();
    }
    try (var paths = Files.walk(Path.of(folder), depth)) {
      return paths
          .filter(path -> Files.isRegularFile(path) && path.toString().endsWith(ending))
          .sorted()
          .map(TextFile::of)
          .toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException(folder + " cannot be read", unreadable);
    }
  }

  public static TextFile of(Path path) {
    try {
      return new TextFile(path, Files.readString(path));
    } catch (IOException unreadable) {
      throw new IllegalStateException(path + " cannot be read", unreadable);
    }
  }

  public List<String> lines() {
    return text.lines().toList();
  }
}
