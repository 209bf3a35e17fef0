package dev.refunddesk.signin;

import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Sessions;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.notification.Topic;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Theme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The own account.
 *
 * @param here the session that looks
 * @param sessions all that are open, the newest first
 * @param topics what mails are wanted about
 */
public record AccountPage(
    Account account,
    UUID here,
    List<Sessions.Open> sessions,
    Set<Topic> topics,
    FormErrors errors) {

  /** The languages, each in its own words. */
  public Map<String, String> languages(Texts texts) {
    var options = new LinkedHashMap<String, String>();
    for (var language : Language.values()) {
      options.put(language.name(), texts.t("signin.account.language." + language.name()));
    }
    return options;
  }

  public Map<String, String> themes(Texts texts) {
    var options = new LinkedHashMap<String, String>();
    for (var theme : Theme.values()) {
      options.put(theme.name(), texts.t("kit.theme." + theme.attribute()));
    }
    return options;
  }
}
