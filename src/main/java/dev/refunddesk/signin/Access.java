package dev.refunddesk.signin;

import dev.refunddesk.identity.Permission;
import java.util.List;

/**
 * Who may open which address: the first line that fits decides, and what fits none takes an
 * administrator under {@code /admin} and somebody signed in everywhere else.
 *
 * @param permission what it takes
 */
record Access(String pattern, Permission permission) {

  private static final List<String> OPEN =
      List.of(
          "/",
          "/login",
          "/forgot/**",
          "/reset/**",
          "/language",
          "/theme",
          "/status/**",
          "/check/**",
          "/help/**",
          "/en/help/**",
          "/ticket",
          "/support",
          "/gongdan",
          "/refund",
          "/退款",
          "/submitticket.php",
          "/supporttickets.php",
          "/accessibility",
          "/privacy",
          "/terms",
          "/health",
          "/error",
          "/favicon.ico",
          "/*.css",
          "/*.js",
          "/*.svg",
          "/*.png",
          "/vendor/**");

  private static final List<Access> STAFF =
      List.of(
          new Access("/desk/approvals/**", Permission.APPROVE_SECOND),
          new Access("/desk/payouts/**", Permission.PAY_OUT),
          new Access("/desk/ledger/**", Permission.PAY_OUT),
          new Access("/desk/**", Permission.REVIEW_TICKETS),
          new Access("/admin/policies/**", Permission.EDIT_POLICY),
          new Access("/admin/packs/**", Permission.REVIEW_TICKETS),
          new Access("/admin/calendars/**", Permission.EDIT_POLICY),
          new Access("/admin/imports/**", Permission.IMPORT_ORDERS),
          new Access("/admin/mails/**", Permission.READ_MAIL),
          new Access("/admin/tokens/**", Permission.MANAGE_TOKENS),
          new Access("/admin/users/**", Permission.MANAGE_USERS),
          new Access("/admin/**", Permission.MANAGE_USERS));

  static List<String> open() {
    return OPEN;
  }

  static List<Access> staff() {
    return STAFF;
  }
}
