package dev.refunddesk.identity;

import static dev.refunddesk.identity.Permission.APPROVE_SECOND;
import static dev.refunddesk.identity.Permission.PAY_OUT;
import static dev.refunddesk.identity.Permission.REVIEW_TICKETS;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is to the shop; a person may be several things, such as agent and customer. */
public enum Role {
  CUSTOMER,
  AGENT,
  FINANCE,
  ADMIN;

  public Set<Permission> permissions() {
    return switch (this) {
      case CUSTOMER -> Set.of();
      case AGENT -> Set.of(REVIEW_TICKETS);
      case FINANCE -> Set.of(REVIEW_TICKETS, APPROVE_SECOND, PAY_OUT);
      case ADMIN -> EnumSet.allOf(Permission.class);
    };
  }

  public boolean isStaff() {
    return this != CUSTOMER;
  }
}
