package dev.refunddesk.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table in a guide that the code knows best: a stale one is written anew, and the test that found
 * it fails once, so that the new one is looked at and committed.
 *
 * @param page where the guide is
 * @param table its first line tells where in the guide it stands
 */
public record GuideTable(Path page, List<String> table) {

  /** Fails if the table was stale; by then the page is mended. */
  public void isFresh() throws IOException {
    var lines = Files.readAllLines(page);
    var start = lines.indexOf(table.getFirst());
    var end = Math.max(start, 0);
    while (end < lines.size() && lines.get(end).startsWith("|")) {
      end++;
    }
    if (start < 0 || !lines.subList(start, end).equals(table)) {
      write(lines, start < 0 ? lines.size() : start, start < 0 ? lines.size() : end);
      throw new AssertionError(page + " was stale and has been written anew; commit it");
    }
  }

  private void write(List<String> lines, int start, int end) throws IOException {
    var mended = new ArrayList<>(lines.subList(0, start));
    mended.addAll(table);
    mended.addAll(lines.subList(end, lines.size()));
    Files.write(page, mended);
  }
}
