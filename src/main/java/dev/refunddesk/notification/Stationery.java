package dev.refunddesk.notification;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.platform.Shop;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.platform.TextsSource;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import org.springframework.stereotype.Component;

/** The shop's writing paper: words in the reader's language, the head and the foot of mails. */
@Component
class Stationery {

  private final Templates templates;
  private final TextsSource texts;
  private final Shop shop;

  Stationery(Templates templates, TextsSource texts, Shop shop) {
    this.templates = templates;
    this.texts = texts;
    this.shop = shop;
  }

  Texts words(Language language) {
    return texts.in(language);
  }

  String greeting(String name, Texts words) {
    return words.t("notification.letter.greeting", name);
  }

  /** The whole address of a path, for links in mails. */
  String address(String path) {
    return shop.publicUrl() + path;
  }

  /** The letter on paper: as text, as a page, and who signs. */
  Printed print(Letter letter) {
    var words = words(letter.language());
    var brand = words.t(shop.name());
    var foot = foot(words);
    var page = templates.mailLetter(letter, brand, foot).render();
    return new Printed(
        letter.plain() + "-- \n" + brand + "\n" + String.join("\n", foot), page, brand);
  }

  private List<String> foot(Texts words) {
    return List.of(
        words.t("notification.letter.phone", shop.phone(), words.t(shop.chatHours())),
        words.t("notification.letter.reply", shop.mail()),
        words.t("notification.letter.choose", address("/account")));
  }

  /**
   * A letter as it is sent.
   *
   * @param sender the brand, as the receiver's mail program shows it
   */
  record Printed(String text, String html, String sender) {}
}
