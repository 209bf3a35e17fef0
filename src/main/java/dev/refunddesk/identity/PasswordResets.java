package dev.refunddesk.identity;

import dev.refunddesk.identity.AccountStore.Login;
import dev.refunddesk.identity.PasswordResetRequested.Reason;
import dev.refunddesk.identity.guess.Attempts;
import dev.refunddesk.identity.guess.Secrets;
import dev.refunddesk.kernel.IdSource;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.Outbox;
import dev.refunddesk.platform.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that set a password: for those who forgot it and those who never had one.
 *
 * <p>An account has one link at most, the newest. Its secret comes about when the mail is written
 * and is kept as a hash, so that neither the outbox nor a copy of the database opens a door.
 */
@Component
public class PasswordResets {

  /** For how long the link of a forgotten password is good. */
  public static final Duration GOOD_FOR = Duration.ofMinutes(30);

  /** For how long the link of an invitation is good. */
  public static final Duration INVITATION_GOOD_FOR = Duration.ofDays(7);

  /** A second wish within this time brings no second mail. */
  public static final Duration PAUSE = Duration.ofSeconds(60);

  private final PasswordLinkStore links;
  private final AccountStore accounts;
  private final Passwords passwords;
  private final Attempts attempts;
  private final Outbox outbox;
  private final IdSource ids;
  private final InstantSource clock;
  private final Shop shop;

  PasswordResets(
      PasswordLinkStore links,
      AccountStore accounts,
      Passwords passwords,
      Attempts attempts,
      Outbox outbox,
      IdSource ids,
      InstantSource clock,
      Shop shop) {
    this.links = links;
    this.accounts = accounts;
    this.passwords = passwords;
    this.attempts = attempts;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
    this.shop = shop;
  }

  /**
   * Somebody forgot a password. What is done here is the same for every name, known or not: the
   * account is looked for later, where nobody can watch.
   *
   * @param address where from, without its last part
   */
  @Transactional
  public void wish(String typed, String address) {
    var login = Login.of(typed);
    var subject = Secrets.hash("reset " + login.name());
    if (attempts.reserve(subject, address).isEmpty()) {
      outbox.publish(new PasswordForgotten(login.name(), login.phone()));
    }
  }

  @EventListener
  void on(PasswordForgotten forgotten) {
    accounts
        .findByLogin(new Login(forgotten.name(), forgotten.phone()))
        .map(AccountStore.Known::account)
        .filter(Account::active)
        .ifPresent(account -> request(account.id(), Reason.FORGOTTEN));
  }

  /** Makes older links of the account void and has the mail written, at most once a minute. */
  @Transactional
  public void request(UUID account, Reason reason) {
    start(account, reason).ifPresent(outbox::publish);
  }

  /** A link for an administrator's own eyes, sent to nobody; nothing if asked a moment ago. */
  @Transactional
  public Optional<String> linkInHand(UUID account) {
    return start(account, Reason.NEW_STAFF).flatMap(wish -> link(wish.request()));
  }

  private Optional<PasswordResetRequested> start(UUID account, Reason reason) {
    var wish = new PasswordResetRequested(ids.next(), account, reason);
    var now = clock.instant();
    return links.start(wish, now, now.minus(PAUSE)) ? Optional.of(wish) : Optional.empty();
  }

  /**
   * Draws the secret and gives the address for the mail; a second call gives another and makes the
   * first void. Nothing if a newer request took its place.
   */
  public Optional<String> link(UUID request) {
    var token = ids.secret();
    var now = clock.instant();
    var term = new PasswordLinkStore.Term(now.plus(GOOD_FOR), now.plus(INVITATION_GOOD_FOR));
    return links.draw(request, Secrets.hash(token), term)
        ? Optional.of(shop.publicUrl() + "/reset/" + token)
        : Optional.empty();
  }

  /**
   * Somebody asked for a new password under a name that may or may not exist.
   *
   * @param name what was typed, as {@link Login} has it
   * @param phone the same as a telephone number
   */
  record PasswordForgotten(String name, String phone) {}

  /**
   * Whom a link is for.
   *
   * @param expiresAt until when it is good
   */
  public record Link(Account account, Instant expiresAt) {

    public boolean isGood(Instant now) {
      return account.active() && expiresAt.isAfter(now);
    }
  }

  /** Whom the link is for, good or run out; looking consumes nothing. */
  public Optional<Link> find(String token) {
    return links
        .find(Secrets.hash(token))
        .flatMap(
            row -> accounts.find(row.account()).map(found -> new Link(found, row.expiresAt())));
  }

  /**
   * Sets the password, once: ends every session of the account and forgives the guesses at it.
   *
   * <p>Refuses a used, replaced or expired link, and a weak password, which leaves the link good.
   */
  @Transactional
  public Account reset(String token, String chosen) {
    var account =
        links
            .take(Secrets.hash(token), clock.instant())
            .flatMap(accounts::find)
            .filter(Account::active)
            .orElseThrow(() -> new Refusal(IdentityProblem.LINK_EXPIRED));
    passwords.check(chosen, account);
    accounts.setPassword(account.id(), passwords.hash(chosen), null);
    attempts.forget(SignIns.subject(account, Login.of(account.email())));
    return account;
  }
}
