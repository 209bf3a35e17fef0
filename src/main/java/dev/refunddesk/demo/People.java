package dev.refunddesk.demo;

import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Account.Preferences;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Accounts.Newcomer;
import dev.refunddesk.identity.Role;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.platform.web.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The people of the made-up shop. */
final class People {

  /** What all of them sign in with. */
  static final String PASSWORD = "refund-desk-demo";

  private static final int CUSTOMERS = 60;
  private static final String[] FAMILY = {
    "王", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡", "郭", "何"
  };
  private static final String[] GIVEN = {
    "伟", "芳", "娜", "敏", "静", "磊", "洋", "艳", "勇", "军", "杰", "娟", "涛", "超", "明", "霞"
  };
  private static final String[] FIRST = {
    "Yuki", "John", "Maria", "Alex", "Lena", "Omar", "Sofia", "Peter", "Anna", "David"
  };
  private static final String[] LAST = {
    "Tanaka", "Smith", "Silva", "Kim", "Fischer", "Haddad", "Rossi", "Novak", "Berg", "Cohen", "Lee"
  };

  private final Accounts accounts;

  People(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Those who can sign in, and sixty customers; the first is 李明 of the worked example. */
  Cast arrive() {
    var customers = new ArrayList<Account>();
    customers.add(register("liming@example.com", "李明", "liming", Role.CUSTOMER));
    customers.add(english(register("emma@example.com", "Emma Wilson", "emma", Role.CUSTOMER)));
    for (int i = customers.size(); i < CUSTOMERS; i++) {
      var newcomer = new Newcomer("c" + (1_000 + i) + "@example.com", name(i), roles());
      var account = accounts.open(newcomer);
      customers.add(isAbroad(i) ? english(account) : account);
    }
    register("lin@nebula.example", "林经理", "lin", Role.ADMIN);
    return new Cast(
        customers,
        actor(register("zhou@nebula.example", "小周", "zhou", Role.AGENT)),
        actor(register("chen@nebula.example", "陈姐", "chen", Role.FINANCE)),
        actor(register("wang@nebula.example", "王总", "wang", Role.ADMIN)));
  }

  private static Set<Role> roles() {
    return Set.of(Role.CUSTOMER);
  }

  /** Every third reads English. */
  private static boolean isAbroad(int i) {
    return i % 3 == 1;
  }

  private Account english(Account account) {
    accounts.prefer(account.id(), new Preferences(Language.EN, Theme.AUTO, true));
    return accounts.get(account.id());
  }

  private static String name(int i) {
    return isAbroad(i)
        ? FIRST[i % FIRST.length] + " " + LAST[i % LAST.length]
        : FAMILY[i % FAMILY.length] + GIVEN[i * 7 % GIVEN.length];
  }

  private Account register(String email, String name, String username, Role role) {
    return accounts.register(new Newcomer(email, name, Set.of(role), username, null), PASSWORD);
  }

  private static Actor actor(Account account) {
    return new Actor(Actor.Kind.STAFF, account.id(), account.name());
  }

  /** Who there is. */
  record Cast(List<Account> customers, Actor agent, Actor finance, Actor admin) {}
}
