package dev.refunddesk.identity;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Refusal;
import java.util.UUID;

/**
 * Who is at the other end of a request, as the session told: the principal of every HTML page.
 *
 * @param account as it was when the request came
 */
public record SignedIn(Account account) {

  public UUID id() {
    return account.id();
  }

  /** As whom this person acts in the console when on the staff, and else as a customer. */
  public Actor actor() {
    return account.isStaff()
        ? new Actor(Actor.Kind.STAFF, account.id(), account.name())
        : asCustomer();
  }

  /** As whom this person acts on own tickets and orders. */
  public Actor asCustomer() {
    return new Actor(Actor.Kind.CUSTOMER, account.id(), account.name());
  }

  public boolean may(Permission permission) {
    return account.may(permission);
  }

  /** Refuses unless a role of this person holds the permission. */
  public void demand(Permission permission) {
    if (!may(permission)) {
      throw new Refusal(IdentityProblem.NOT_ALLOWED);
    }
  }
}
