package dev.refunddesk.kit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a conversation. What the viewer may not read is left out before this is made.
 *
 * @param icon drawn beside what the desk itself did
 * @param author whose words these are; the viewer's own are 您
 * @param role in which capacity, or what it is about; absent if plain
 */
public record ThreadItem(
    Kind kind,
    Icon icon,
    String author,
    @Nullable String role,
    Instant at,
    String text,
    List<FileView> files) {

  public ThreadItem {
    files = List.copyOf(files);
  }

  /** Who speaks. */
  public enum Kind {
    CUSTOMER,
    STAFF,
    /** Among colleagues; never made for a customer. */
    NOTE,
    /** The desk itself, in one line. */
    DESK
  }

  /** Something the desk itself did. */
  public static ThreadItem desk(Icon icon, Instant at, String text) {
    return new ThreadItem(Kind.DESK, icon, "", null, at, text, List.of());
  }

  /** Tells entries apart, the same on every node, so that an open page adds only those it lacks. */
  public String key() {
    return at.toEpochMilli() + "-" + Integer.toHexString(Objects.hash(kind.name(), author, text));
  }

  /** What stands for a person where there is no room: 李 for 李明, 周 for 小周, LM for Li Ming. */
  public static String initial(String name) {
    var words = name.strip().split("\\s+", 2);
    if (words[0].isEmpty()) {
      return "?";
    }
    if (Character.isIdeographic(words[0].codePointAt(0))) {
      return han(words[0]);
    }
    return words.length == 1 ? first(words[0]) : first(words[0]) + first(words[1]);
  }

  /** A familiar name such as 小周 or 老陈 goes by its second character, all others by the first. */
  private static String han(String name) {
    var familiar = name.length() == 2 && "小老阿".indexOf(name.charAt(0)) >= 0;
    return first(familiar ? name.substring(1) : name);
  }

  private static String first(String word) {
    return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }
}
