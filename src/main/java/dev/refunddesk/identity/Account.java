package dev.refunddesk.identity;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.platform.web.Theme;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person known to the shop: the login (账号), never the money (账户).
 *
 * @param username a chosen name to sign in by; absent for most customers
 * @param email in lower case; nobody else has it
 * @param phone digits with an optional leading plus; nobody else has it
 * @param name what others see, such as 李明
 * @param active whether the person may sign in
 */
public record Account(
    UUID id,
    @Nullable String username,
    String email,
    @Nullable String phone,
    String name,
    Set<Role> roles,
    Preferences preferences,
    boolean active) {

  /**
   * How somebody likes the desk.
   *
   * @param language absent until chosen
   * @param shortcuts whether single keys act on pages for staff
   */
  public record Preferences(@Nullable Language language, Theme theme, boolean shortcuts) {

    public static final Preferences NONE = new Preferences(null, Theme.AUTO, true);
  }

  public Account {
    roles = Set.copyOf(roles);
  }

  public boolean isStaff() {
    return roles.stream().anyMatch(Role::isStaff);
  }

  public boolean may(Permission permission) {
    return roles.stream().anyMatch(role -> role.permissions().contains(permission));
  }

  /** What mails are written in: the chosen language, and Chinese until one is chosen. */
  public Language language() {
    return preferences.language() == null ? Language.ZH : preferences.language();
  }
}
