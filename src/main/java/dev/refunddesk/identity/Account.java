package dev.refunddesk.identity;

import dev.refunddesk.kernel.Language;
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
 * @param language what mails are written in
 */
public record Account(
    UUID id,
    @Nullable String username,
    String email,
    @Nullable String phone,
    String name,
    Set<Role> roles,
    Language language,
    boolean active) {

  public Account {
    roles = Set.copyOf(roles);
  }

  public boolean isStaff() {
    return roles.stream().anyMatch(Role::isStaff);
  }

  public boolean may(Permission permission) {
    return roles.stream().anyMatch(role -> role.permissions().contains(permission));
  }
}
