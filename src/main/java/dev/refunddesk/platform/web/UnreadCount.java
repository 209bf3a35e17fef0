package dev.refunddesk.platform.web;

import java.util.UUID;

/** How many notices an account has not read; the module that owns notices answers. */
@FunctionalInterface
public interface UnreadCount {

  /** At most a hundred: nobody reads a larger number. */
  int of(UUID account);
}
