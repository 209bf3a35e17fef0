package dev.refunddesk.assessment;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.platform.Texts;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the desk without the desk. */
final class Words {

  private static final ResourceBundleMessageSource MESSAGES = new ResourceBundleMessageSource();

  static {
    MESSAGES.setBasenames("messages/assessment", "messages/policy");
    MESSAGES.setDefaultEncoding("UTF-8");
    MESSAGES.setFallbackToSystemLocale(false);
    MESSAGES.setAlwaysUseMessageFormat(true);
  }

  private Words() {}

  static Texts in(Language language) {
    return new Texts(language, Cases.SHANGHAI, MESSAGES);
  }
}
