package dev.refunddesk.identity;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.Theme;
import dev.refunddesk.platform.web.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end of a request, as the session told: the principal of every HTML page.
 *
 * @param account as it was when the request came
 * @param session the session, as the list of sessions names it
 */
public record SignedIn(Account account, UUID session) implements Viewer {

  @Override
  public UUID id() {
    return account.id();
  }

  /** A member of staff acts as such; on own tickets and orders use {@link #asCustomer}. */
  @Override
  public Actor actor() {
    return account.isStaff()
        ? new Actor(Actor.Kind.STAFF, account.id(), account.name())
        : asCustomer();
  }

  public Actor asCustomer() {
    return new Actor(Actor.Kind.CUSTOMER, account.id(), account.name());
  }

  @Override
  public boolean isStaff() {
    return account.isStaff();
  }

  @Override
  public boolean may(String permission) {
    return may(Permission.valueOf(permission));
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

  @Override
  public @Nullable Language language() {
    return account.preferences().language();
  }

  @Override
  public Theme theme() {
    return account.preferences().theme();
  }

  @Override
  public boolean shortcuts() {
    return account.preferences().shortcuts();
  }
}
