package dev.refunddesk.identity;

import dev.refunddesk.identity.Accounts.Newcomer;
import dev.refunddesk.platform.Command;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** {@code bin/desk admin create EMAIL}: the one way to a first administrator; no page makes one. */
@Component
class AdminCommand implements Command {

  private static final int DONE = 0;
  private static final int REFUSED = 1;
  private static final int WRONGLY_CALLED = 2;

  private final Accounts accounts;
  private final PasswordResets resets;

  AdminCommand(Accounts accounts, PasswordResets resets) {
    this.accounts = accounts;
    this.resets = resets;
  }

  @Override
  public String name() {
    return "admin";
  }

  @Override
  public String summary() {
    return "create EMAIL [NAME]: make an administrator and print a link to set the password";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    if (arguments.size() < 2
        || !arguments.getFirst().equals("create")
        || !arguments.get(1).matches("[^@\\s]+@[^@\\s]+")) {
      out.println(summary());
      return WRONGLY_CALLED;
    }
    var email = arguments.get(1);
    var name = arguments.size() > 2 ? arguments.get(2) : email.substring(0, email.indexOf('@'));
    var account = accounts.open(new Newcomer(email, name, Set.of(Role.ADMIN)));
    var link = resets.linkInHand(account.id());
    out.println(
        link.map(url -> account.email() + " sets a password at " + url + " within 7 days.")
            .orElse("A link was made a moment ago; call again in a minute for a new one."));
    return link.isPresent() ? DONE : REFUSED;
  }
}
