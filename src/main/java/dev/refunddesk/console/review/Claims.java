package dev.refunddesk.console.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of several tickets that somebody took at once. */
public record Claims(List<Claim> all) {

  public Claims {
    all = List.copyOf(all);
  }

  public long taken() {
    return all.stream().filter(Claim::isTaken).count();
  }

  /**
   * One of them.
   *
   * @param why it was not taken, in words; absent if it was
   */
  public record Claim(String number, @Nullable String why) {

    public boolean isTaken() {
      return why == null;
    }
  }
}
