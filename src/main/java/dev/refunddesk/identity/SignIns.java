package dev.refunddesk.identity;

import dev.refunddesk.identity.AccountStore.Login;
import dev.refunddesk.identity.guess.Attempts;
import dev.refunddesk.identity.guess.Secrets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whether somebody is who they say, and how often they may try. */
@Component
public class SignIns {

  private final AccountStore accounts;
  private final Passwords passwords;
  private final Attempts attempts;

  SignIns(AccountStore accounts, Passwords passwords, Attempts attempts) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.attempts = attempts;
  }

  /**
   * What somebody claims.
   *
   * @param login a username, e-mail or telephone number as typed
   * @param address where from, without its last part
   */
  public record Credentials(String login, String password, String address) {

    @Override
    public String toString() {
      return "Credentials[" + address + "]";
    }
  }

  /** What came of it. */
  public sealed interface Outcome {

    record Welcome(Account account) implements Outcome {}

    /** No such account, or another password: nobody is told which. */
    record Wrong() implements Outcome {}

    /** Too many guesses at this name, whether or not it exists, or from this address. */
    record Locked(Instant until) implements Outcome {}

    /** The password is right, but an administrator has closed the account. */
    record Closed() implements Outcome {}
  }

  /** Checks the password; a right one forgives the guesses before it. */
  public Outcome attempt(Credentials claimed) {
    var login = Login.of(claimed.login());
    var known = accounts.findByLogin(login).orElse(null);
    var subject = subject(known == null ? null : known.account(), login);
    var locked = attempts.reserve(subject, claimed.address());
    if (locked.isPresent()) {
      return new Outcome.Locked(locked.get());
    }
    if (!passwords.matches(claimed.password(), known == null ? null : known.passwordHash())
        || known == null) {
      return new Outcome.Wrong();
    }
    attempts.forget(subject);
    return known.account().active() ? new Outcome.Welcome(known.account()) : new Outcome.Closed();
  }

  /**
   * Sets a new password by the old one and ends the other sessions; refuses a weak one.
   *
   * @param address where from, without its last part
   */
  public Outcome changePassword(SignedIn who, String old, String chosen, String address) {
    var outcome = attempt(new Credentials(who.account().email(), old, address));
    if (outcome instanceof Outcome.Welcome(var account)) {
      passwords.check(chosen, account);
      accounts.setPassword(account.id(), passwords.hash(chosen), who.session());
    }
    return outcome;
  }

  static byte[] subject(@Nullable Account account, Login login) {
    return Secrets.hash(account == null ? "login " + login.name() : "account " + account.id());
  }
}
