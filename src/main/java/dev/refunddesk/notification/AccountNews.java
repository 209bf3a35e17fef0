package dev.refunddesk.notification;

import dev.refunddesk.enrolment.AccountWithdrawn;
import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.PasswordResetRequested;
import dev.refunddesk.identity.PasswordResetRequested.Reason;
import dev.refunddesk.identity.PasswordResets;
import dev.refunddesk.kit.Link;
import dev.refunddesk.platform.Shop;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears who is to set a password and mails the link. */
@Component
class AccountNews {

  private final Accounts accounts;
  private final PasswordResets resets;
  private final Mails mails;
  private final Stationery paper;
  private final Shop shop;

  AccountNews(Accounts accounts, PasswordResets resets, Mails mails, Stationery paper, Shop shop) {
    this.accounts = accounts;
    this.resets = resets;
    this.mails = mails;
    this.paper = paper;
    this.shop = shop;
  }

  @EventListener
  void on(PasswordResetRequested wish) {
    accounts
        .find(wish.account())
        .ifPresent(account ->
            resets
                .link(wish.request())
                .ifPresent(link ->
                    mails.write(
                        new Mails.Envelope(account.email(), null, true),
                        letter(account, wish.reason(), link))));
  }

  /** A link to an account that is gone need not be sent. */
  @EventListener
  void on(AccountWithdrawn gone) {
    mails.drop(gone.email());
  }

  private Letter letter(Account account, Reason reason, String link) {
    var words = paper.words(account.language());
    var key = "notification.password." + reason;
    var brand = words.t(shop.name());
    return new Letter(
        words.language(),
        words.t(key + ".subject", brand),
        paper.greeting(account.name(), words),
        words.t(key + ".heading", brand),
        List.of(words.t(key + ".text"), words.t("notification.password.careful")),
        null,
        List.of(),
        Link.to(words.t("notification.password.act"), link));
  }
}
