package dev.refunddesk.platform.postgres;

import java.util.List;

/**
 * Whether the database keeps what it has acknowledged; on one that may not, no money is paid out.
 *
 * @param reasons the message keys of what is wrong, empty when nothing is
 */
public record Durability(List<String> reasons) {

  public Durability {
    reasons = List.copyOf(reasons);
  }

  public boolean payoutsAllowed() {
    return reasons.isEmpty();
  }
}
