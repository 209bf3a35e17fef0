package dev.refunddesk.portal.search;

import dev.refunddesk.identity.Permission;
import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.platform.TextsSource;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page that people look for by what they want to do; its name is {@code portal.entry.<NAME>}, and
 * the words it goes by in either language are {@code portal.entry.<NAME>.words}.
 */
public enum Entry {
  DASHBOARD("/dashboard"),
  NEW_TICKET("/tickets/new"),
  TICKETS("/tickets"),
  SERVICES("/services"),
  BILLING("/billing"),
  NOTIFICATIONS("/notifications"),
  ACCOUNT("/account"),
  STATUS("/status"),
  HELP("/help"),
  FAQ("/help/faq"),
  PLATFORMS("/help/platforms"),
  DESK("/desk", Permission.REVIEW_TICKETS),
  QUEUE("/desk/queue", Permission.REVIEW_TICKETS),
  APPROVALS("/desk/approvals", Permission.APPROVE_SECOND),
  PAYOUTS("/desk/payouts", Permission.PAY_OUT),
  LEDGER("/desk/ledger", Permission.PAY_OUT),
  POLICIES("/admin/policies", Permission.EDIT_POLICY),
  IMPORTS("/admin/imports", Permission.IMPORT_ORDERS),
  USERS("/admin/users", Permission.MANAGE_USERS),
  TOKENS("/admin/tokens", Permission.MANAGE_TOKENS),
  MAILS("/admin/mails", Permission.READ_MAIL);

  private final String path;
  private final @Nullable Permission permission;

  Entry(String path) {
    this(path, null);
  }

  Entry(String path, @Nullable Permission permission) {
    this.path = path;
    this.permission = permission;
  }

  /** Where it is. */
  public String path() {
    return path;
  }

  /** The pages open to this person that go by all words of the question. */
  static List<Entry> find(String question, SignedIn me, TextsSource texts) {
    var words = List.of(plain(question).split("\\s+"));
    return Arrays.stream(values())
        .filter(entry -> entry.permission == null || me.may(entry.permission))
        .filter(entry -> words.stream().allMatch(entry.names(texts)::contains))
        .toList();
  }

  /** What it goes by in every language, as people mix them. */
  private String names(TextsSource texts) {
    var key = "portal.entry." + name();
    return Arrays.stream(Language.values())
        .map(texts::in)
        .map(words -> plain(words.t(key) + " " + words.t(key + ".words")))
        .collect(Collectors.joining(" "));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
