package dev.refunddesk.identity;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.platform.RecordRow;
import dev.refunddesk.platform.web.Theme;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts in the database. */
@Component
class AccountStore {

  private final JdbcClient db;

  AccountStore(JdbcClient db) {
    this.db = db;
  }

  /** Adds the account unless its e-mail is taken; tells whether it did. */
  boolean add(Account account, Instant now) {
    return db.sql(
                """
                insert into identity.account (id, username, email, phone, name, roles, language,
                  theme, shortcuts, active, created_at)
                values (:a.id, :a.username, :a.email, :a.phone, :a.name, array[:roles]::text[],
                  :a.preferences.language, :a.preferences.theme, :a.preferences.shortcuts,
                  :a.active, :now)
                on conflict (email) do nothing
                """)
            .param("a", account)
            .param("roles", account.roles())
            .param("now", now)
            .update()
        == 1;
  }

  void update(Account account) {
    db.sql(
            """
            update identity.account set roles = array[:roles]::text[], active = :a.active
            where id = :a.id
            """)
        .param("a", account)
        .param("roles", account.roles())
        .update();
  }

  void prefer(UUID account, Account.Preferences preferences) {
    db.sql(
            """
            update identity.account
            set language = :p.language, theme = :p.theme, shortcuts = :p.shortcuts
            where id = :account
            """)
        .param("account", account)
        .param("p", preferences)
        .update();
  }

  /**
   * Sets a password and ends the sessions that were opened with the one before.
   *
   * @param kept the session that goes on; absent if none does
   */
  void setPassword(UUID account, String hash, @Nullable UUID kept) {
    db.sql(
            """
            with ended as (
              delete from identity.session
              where account = :account and id is distinct from :kept::uuid)
            update identity.account set password_hash = :hash where id = :account
            """)
        .param("account", account)
        .param("hash", hash)
        .param("kept", kept)
        .update();
  }

  /** Removes a customer without a password, whom nobody can have signed in as. */
  boolean removeUnused(String email) {
    return db.sql(
                """
                with unused as (
                  select id from identity.account
                  where email = :email and password_hash is null and roles = array['CUSTOMER']),
                links as (
                  delete from identity.password_link where account in (select id from unused))
                delete from identity.account where id in (select id from unused)
                """)
            .param("email", email)
            .update()
        == 1;
  }

  Optional<Account> find(UUID id) {
    return db.sql(
            """
            select id, username, email, phone, name, roles, language, theme, shortcuts, active
            from identity.account where id = :id
            """)
        .param("id", id)
        .query(RecordRow.of(Row.class))
        .optional()
        .map(Row::account);
  }

  Optional<Account> findByEmail(String email) {
    return db.sql(
            """
            select id, username, email, phone, name, roles, language, theme, shortcuts, active
            from identity.account where email = :email
            """)
        .param("email", email)
        .query(RecordRow.of(Row.class))
        .optional()
        .map(Row::account);
  }

  /** By any of the three names somebody may sign in by. */
  Optional<Known> findByLogin(Login login) {
    return db.sql(
            """
            select id, username, email, phone, name, roles, language, theme, shortcuts, active,
              password_hash
            from identity.account
            where username = :login.name or email = :login.name or phone = :login.phone
            """)
        .param("login", login)
        .query((row, number) ->
            new Known(
                RecordRow.of(Row.class).mapRow(row, number).account(),
                row.getString("password_hash")))
        .optional();
  }

  /** By the session whose secret has this hash, if it is still good. */
  Optional<SignedIn> findBySession(byte[] tokenHash, Instant now) {
    return db.sql(
            """
            select a.id, a.username, a.email, a.phone, a.name, a.roles, a.language, a.theme,
              a.shortcuts, a.active, s.id as session
            from identity.session s
            join identity.account a on a.id = s.account
            where s.token_hash = :hash and s.expires_at > :now and a.active
            """)
        .param("hash", tokenHash)
        .param("now", now)
        .query((row, number) ->
            new SignedIn(
                RecordRow.of(Row.class).mapRow(row, number).account(),
                row.getObject("session", UUID.class)))
        .optional();
  }

  List<Account> staff() {
    return db
        .sql(
            """
            select id, username, email, phone, name, roles, language, theme, shortcuts, active
            from identity.account
            where roles && array['AGENT', 'FINANCE', 'ADMIN']
            order by name, id
            """)
        .query(RecordRow.of(Row.class))
        .list()
        .stream()
        .map(Row::account)
        .toList();
  }

  /** Administrators who may sign in, held until the transaction ends so that none leaves. */
  List<UUID> lockAdministrators() {
    return db.sql(
            """
            select id from identity.account
            where roles && array['AGENT', 'FINANCE', 'ADMIN'] and roles @> array['ADMIN'] and active
            order by id for update
            """)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  /**
   * What somebody typed to say who they are: a username, an e-mail or a telephone number.
   *
   * @param name in plain letters and lower case
   * @param phone the same without blanks, hyphens and brackets
   */
  record Login(String name, String phone) {

    static Login of(String typed) {
      var name = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
      return new Login(name, name.replaceAll("[\\s()-]", ""));
    }
  }

  /** An account and the hash of its password, absent until one is set. */
  record Known(Account account, @Nullable String passwordHash) {}

  private record Row(
      UUID id,
      @Nullable String username,
      String email,
      @Nullable String phone,
      String name,
      List<String> roles,
      @Nullable Language language,
      Theme theme,
      boolean shortcuts,
      boolean active) {

    Account account() {
      return new Account(
          id,
          username,
          email,
          phone,
          name,
          roles.stream().map(Role::valueOf).collect(Collectors.toSet()),
          new Account.Preferences(language, theme, shortcuts),
          active);
    }
  }
}
