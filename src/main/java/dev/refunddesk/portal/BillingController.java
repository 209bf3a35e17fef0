package dev.refunddesk.portal;

import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.purchase.Purchases;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Money (账单): what was paid, what is owed, what has gone back. */
@Controller
class BillingController {

  private static final int PAGE = 20;

  private final Purchases purchases;
  private final Templates templates;

  BillingController(Purchases purchases, Templates templates) {
    this.purchases = purchases;
    this.templates = templates;
  }

  @GetMapping("/billing")
  JteModel index(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(required = false) @Nullable String after,
      Frame frame) {
    var email = me.account().email();
    return templates.portalBillingIndex(
        frame,
        new Billing(
            purchases.ordersOf(email, after, PAGE),
            purchases.arrearsOf(email),
            purchases.refundsOf(email, Instant.EPOCH)));
  }
}
