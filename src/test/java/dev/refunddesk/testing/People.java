package dev.refunddesk.testing;

import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Accounts.Newcomer;
import dev.refunddesk.identity.Role;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** People of tests on the whole desk, new ones each time, as the desk is shared. */
public record People(Accounts accounts) {

  public static final String PASSWORD = "wind-over-dongting";

  /** Opens an account with {@link #PASSWORD}. */
  public Account open(String name, Role... roles) {
    var email = UUID.randomUUID() + "@example.com";
    return accounts.register(new Newcomer(email, name, Set.of(roles)), PASSWORD);
  }

  /** Signs in by the form, from a network nobody else in the run is in. */
  public static PlainBrowser signIn(PlainBrowser browser, Account account, String password) {
    var random = UUID.randomUUID().getLeastSignificantBits();
    return browser
        .from("2001:db8:" + Long.toHexString(random & 0xffff) + ":1::7")
        .get("/login")
        .submit("/login", Map.of("username", account.email(), "password", password));
  }
}
