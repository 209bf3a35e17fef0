package dev.refunddesk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refunddesk.identity.Accounts.Newcomer;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.testing.DeskTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class AccountsTest {

  private final Accounts accounts;
  private final AdminCommand command;
  private final PasswordResets resets;
  private final JdbcClient db;
  private final String email = UUID.randomUUID() + "@example.com";

  AccountsTest(Accounts accounts, AdminCommand command, PasswordResets resets, JdbcClient db) {
    this.accounts = accounts;
    this.command = command;
    this.resets = resets;
    this.db = db;
  }

  @Test
  void aCustomerIsOpenedOnceWhoeverAsks() throws InterruptedException, ExecutionException {
    Callable<UUID> open =
        () -> accounts.ensureCustomer(" " + email.toUpperCase(Locale.ROOT), "林晓").id();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var ids = threads.invokeAll(List.of(open, open, open, open));
      for (var id : ids) {
        assertThat(id.get()).isEqualTo(ids.getFirst().get());
      }
    }
    assertThat(accounts.findByEmail(email).orElseThrow().email()).isEqualTo(email);
  }

  @Test
  void aNewCustomerIsSentALinkOnce() {
    var lin = accounts.ensureCustomer(email, "林晓");
    accounts.ensureCustomer(email, "林晓");

    var reasons =
        db.sql("select reason from identity.password_link where account = :account")
            .param("account", lin.id())
            .query(String.class)
            .list();
    assertThat(reasons).containsExactly("NEW_CUSTOMER");
  }

  @Test
  void anEmailIsTakenOnce() {
    accounts.register(new Newcomer(email, "林晓", Set.of(Role.CUSTOMER)), "wind-over-dongting");

    assertThatThrownBy(() ->
            accounts.register(new Newcomer(email, "林晓", Set.of(Role.ADMIN)), "wind-over-dongting"))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.type()).isEqualTo(IdentityProblem.EMAIL_TAKEN));
    assertThat(accounts.findByEmail(email).orElseThrow().roles()).containsExactly(Role.CUSTOMER);
  }

  @Test
  void theLastAdministratorStays() {
    var last = administrator(email, "王总");
    accounts.staff().stream()
        .filter(other -> other.roles().contains(Role.ADMIN) && !other.id().equals(last.id()))
        .forEach(other -> accounts.assign(other.id(), Set.of(Role.AGENT)));

    assertThatThrownBy(() -> accounts.deactivate(last.id())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> accounts.assign(last.id(), Set.of(Role.AGENT)))
        .isInstanceOf(Refusal.class);
    assertThat(accounts.get(last.id()).may(Permission.MANAGE_USERS)).isTrue();
  }

  @Test
  void twoAdministratorsCannotRemoveEachOther() throws InterruptedException {
    var one = administrator(email, "王总");
    var two = administrator("b-" + email, "吴总");
    accounts.staff().stream()
        .filter(other -> other.roles().contains(Role.ADMIN))
        .filter(other -> !Set.of(one.id(), two.id()).contains(other.id()))
        .forEach(other -> accounts.assign(other.id(), Set.of(Role.AGENT)));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(
          List.of(() -> accounts.deactivate(one.id()), () -> accounts.deactivate(two.id())));
    }

    assertThat(List.of(accounts.get(one.id()), accounts.get(two.id())))
        .filteredOn(Account::active)
        .hasSize(1);
  }

  @Test
  void theCommandMakesAnAdministratorAndPrintsTheLink() {
    var printed = run("create", email, "王总");

    var link = printed.replaceAll("(?s).*(http\\S+).*", "$1");
    var token = link.substring(link.lastIndexOf('/') + 1);
    assertThat(resets.find(token))
        .hasValueSatisfying(
            found -> assertThat(found.account().roles()).containsExactly(Role.ADMIN));
    assertThat(run("create", email)).contains("a moment ago");
    assertThat(run("create", "nobody")).contains("create EMAIL");
  }

  @Test
  void noSecretIsKeptInClear() {
    var token = resets.linkInHand(administrator(email, "王总").id()).orElseThrow();
    var secret = token.substring(token.lastIndexOf('/') + 1);

    var kept =
        db.sql("select row_to_json(l)::text from identity.password_link l")
            .query(String.class)
            .list();
    assertThat(kept).noneMatch(row -> row.contains(secret));
  }

  private Account administrator(String address, String name) {
    return accounts.open(new Newcomer(address, name, Set.of(Role.ADMIN)));
  }

  private String run(String... arguments) {
    var out = new ByteArrayOutputStream();
    command.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }
}
