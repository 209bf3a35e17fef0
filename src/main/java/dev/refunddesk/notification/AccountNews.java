package dev.refunddesk.notification;

import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.PasswordResetRequested;
import dev.refunddesk.identity.PasswordResets;
import dev.refunddesk.platform.Shop;
import dev.refunddesk.platform.TextsSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears who is to set a password and mails the link. */
@Component
class AccountNews {

  private final Accounts accounts;
  private final PasswordResets resets;
  private final Mails mails;
  private final TextsSource texts;
  private final Shop shop;

  AccountNews(Accounts accounts, PasswordResets resets, Mails mails, TextsSource texts, Shop shop) {
    this.accounts = accounts;
    this.resets = resets;
    this.mails = mails;
    this.texts = texts;
    this.shop = shop;
  }

  @EventListener
  void on(PasswordResetRequested wish) {
    var account = accounts.get(wish.account());
    var words = texts.in(account.language());
    var shopName = words.t(shop.name());
    resets
        .link(wish.request())
        .ifPresent(link ->
            mails.write(
                account.email(),
                words.t("notification.password." + wish.reason() + ".subject", shopName),
                words.t(
                    "notification.password." + wish.reason() + ".body",
                    account.name(),
                    link,
                    shopName,
                    shop.phone())));
  }
}
