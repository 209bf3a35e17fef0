package dev.refunddesk.identity;

import dev.refunddesk.identity.PasswordResetRequested.Reason;
import dev.refunddesk.kernel.IdSource;
import dev.refunddesk.kernel.Refusal;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens, finds, changes and closes accounts. */
@Component
public class Accounts {

  private final AccountStore store;
  private final Passwords passwords;
  private final PasswordResets resets;
  private final Sessions sessions;
  private final IdSource ids;
  private final InstantSource clock;

  Accounts(
      AccountStore store,
      Passwords passwords,
      PasswordResets resets,
      Sessions sessions,
      IdSource ids,
      InstantSource clock) {
    this.store = store;
    this.passwords = passwords;
    this.resets = resets;
    this.sessions = sessions;
    this.ids = ids;
    this.clock = clock;
  }

  /** What is known of somebody whose account is to be opened. */
  public record Newcomer(
      String email,
      String name,
      Set<Role> roles,
      @Nullable String username,
      @Nullable String phone) {

    public Newcomer {
      email = email.strip().toLowerCase(Locale.ROOT);
      name = name.strip();
    }

    public Newcomer(String email, String name, Set<Role> roles) {
      this(email, name, roles, null, null);
    }
  }

  public Optional<Account> find(UUID id) {
    return store.find(id);
  }

  /** Refuses an unknown account. */
  public Account get(UUID id) {
    return find(id).orElseThrow(() -> new Refusal(IdentityProblem.ACCOUNT_UNKNOWN));
  }

  public Optional<Account> findByEmail(String email) {
    return store.findByEmail(email.strip().toLowerCase(Locale.ROOT));
  }

  /** Everybody who works here or did, by name. */
  public List<Account> staff() {
    return store.staff();
  }

  /** The customer of that e-mail, opened if new and then sent a link to set a password. */
  @Transactional
  public Account ensureCustomer(String email, String name) {
    return ensure(new Newcomer(email, name, Set.of(Role.CUSTOMER)), Reason.NEW_CUSTOMER);
  }

  /** The member of staff of that e-mail, with these roles too, sent a link if new. */
  @Transactional
  public Account invite(String email, String name, Set<Role> roles) {
    return ensure(new Newcomer(email, name, roles), Reason.NEW_STAFF);
  }

  /** The account of that e-mail, with these roles too; a new one has no password and no mail. */
  @Transactional
  public Account open(Newcomer newcomer) {
    return ensure(newcomer, null);
  }

  /** Removes a customer's account that nobody has ever used; tells whether there was one. */
  public boolean withdraw(String email) {
    return store.removeUnused(email.strip().toLowerCase(Locale.ROOT));
  }

  private Account ensure(Newcomer newcomer, @Nullable Reason reason) {
    var account = account(newcomer);
    if (store.add(account, clock.instant())) {
      if (reason != null) {
        resets.request(account.id(), reason);
      }
      return account;
    }
    var known = store.findByEmail(newcomer.email()).orElseThrow();
    var roles = new HashSet<>(known.roles());
    return roles.addAll(newcomer.roles()) ? change(known, roles, known.active()) : known;
  }

  /** Opens an account with a password and sends nothing; refuses a taken e-mail. */
  @Transactional
  public Account register(Newcomer newcomer, String password) {
    var account = account(newcomer);
    passwords.check(password, account);
    if (!store.add(account, clock.instant())) {
      throw new Refusal(IdentityProblem.EMAIL_TAKEN, newcomer.email());
    }
    store.setPassword(account.id(), passwords.hash(password), null);
    return account;
  }

  private Account account(Newcomer newcomer) {
    return new Account(
        ids.next(),
        newcomer.username(),
        newcomer.email(),
        newcomer.phone(),
        newcomer.name(),
        newcomer.roles(),
        Account.Preferences.NONE,
        true);
  }

  public void prefer(UUID id, Account.Preferences preferences) {
    store.prefer(id, preferences);
  }

  /** Says anew what somebody is; refuses to take the last administrator's role. */
  @Transactional
  public Account assign(UUID id, Set<Role> roles) {
    var account = getToChange(id, !roles.contains(Role.ADMIN));
    return change(account, roles, account.active());
  }

  /** Closes the account and ends its sessions; refuses for the last administrator. */
  @Transactional
  public Account deactivate(UUID id) {
    var account = getToChange(id, true);
    sessions.endAll(id);
    return change(account, account.roles(), false);
  }

  @Transactional
  public Account activate(UUID id) {
    var account = get(id);
    return change(account, account.roles(), true);
  }

  /** Administrators are read under lock, so that two cannot each remove the other. */
  private Account getToChange(UUID id, boolean leavesAdministration) {
    var administrators = store.lockAdministrators();
    if (leavesAdministration && administrators.equals(List.of(id))) {
      throw new Refusal(IdentityProblem.LAST_ADMINISTRATOR);
    }
    return get(id);
  }

  private Account change(Account account, Set<Role> roles, boolean active) {
    var changed =
        new Account(
            account.id(),
            account.username(),
            account.email(),
            account.phone(),
            account.name(),
            roles,
            account.preferences(),
            active);
    store.update(changed);
    return changed;
  }
}
