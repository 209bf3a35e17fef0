package dev.refunddesk.attachment;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes of whatever a file is called a name that can be shown and saved anywhere. */
final class FileName {

  /** Fits the 255 bytes of usual file systems, with 汉字 too. */
  private static final int MOST_CHARACTERS = 80;

  private static final int MOST_CHARACTERS_READ = 4096;
  private static final int MOST_EXTENSION = 10;
  private static final String NAMELESS = "file";

  /** Controls, invisible and direction-changing characters, halves of pairs, unassigned ones. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

  private static final Pattern SPACES = Pattern.compile("\\p{Z}+");
  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
  private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

  /** Names that mean a device on Windows, with any ending. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  private FileName() {}

  static String clean(String given) {
    var start = Math.max(0, given.length() - MOST_CHARACTERS_READ);
    var visible = UNSEEN.matcher(given.substring(start)).replaceAll("");
    var normal = Normalizer.normalize(visible, Normalizer.Form.NFC);
    var last = FOLDERS.matcher(normal).replaceFirst("");
    var single = SPACES.matcher(last).replaceAll(" ");
    var name = shortened(EDGES.matcher(single).replaceAll(""));
    return name.isEmpty() ? NAMELESS : DEVICE.matcher(name).matches() ? "_" + name : name;
  }

  /** Cut in the middle, so that the ending stays. */
  private static String shortened(String name) {
    var length = name.codePointCount(0, name.length());
    if (length <= MOST_CHARACTERS) {
      return name;
    }
    var dot = name.lastIndexOf('.');
    var end = dot < 0 || name.length() - dot > MOST_EXTENSION ? "" : name.substring(dot);
    var kept = MOST_CHARACTERS - 1 - end.length();
    return name.substring(0, name.offsetByCodePoints(0, kept)) + "…" + end;
  }
}
