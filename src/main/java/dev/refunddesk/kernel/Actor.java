package dev.refunddesk.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something: it is written beside every act on a ticket or on money.
 *
 * @param id the account; absent for the desk itself
 * @param name what others see, such as 小周
 */
public record Actor(Kind kind, @Nullable UUID id, String name) {

  /** The desk acting by itself: deadlines, automatic approvals, arrivals. */
  public static final Actor DESK = new Actor(Kind.DESK, null, "");

  public boolean isCustomer() {
    return kind == Kind.CUSTOMER;
  }

  /** In which capacity somebody acts. */
  public enum Kind {
    CUSTOMER,
    STAFF,
    PROGRAM,
    DESK
  }
}
