package dev.refunddesk.portal;

import dev.refunddesk.draft.DraftProblem;
import dev.refunddesk.draft.Drafts;
import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.quote.Quotes;
import dev.refunddesk.view.Verdicts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My services (我的服务), each with what it is worth today. */
@Controller
@RequestMapping("/services")
class ServiceController {

  private static final int PAGE = 20;

  private final OwnServices services;
  private final Quotes quotes;
  private final Drafts drafts;
  private final Templates templates;

  ServiceController(OwnServices services, Quotes quotes, Drafts drafts, Templates templates) {
    this.services = services;
    this.quotes = quotes;
    this.drafts = drafts;
    this.templates = templates;
  }

  @GetMapping
  JteModel index(
      @AuthenticationPrincipal SignedIn me,
      @RequestParam(required = false) @Nullable String after,
      Frame frame) {
    return templates.portalServiceIndex(frame, services.page(me.account(), after, PAGE), after);
  }

  @GetMapping("/{number}")
  JteModel show(@AuthenticationPrincipal SignedIn me, @PathVariable String number, Frame frame) {
    var order = own(me, number);
    var verdict = Verdicts.of(quotes.today(order), null, frame.texts());
    return templates.portalServiceShow(frame, services.row(me.account(), order), verdict);
  }

  /** Begins a refund, or goes on with the one begun before. */
  @PostMapping("/{number}/refund")
  Answer refund(@AuthenticationPrincipal SignedIn me, @PathVariable String number, Frame frame) {
    var order = own(me, number);
    var row = services.row(me.account(), order);
    if (row.ticket() != null) {
      return Answer.seeOther("/tickets/" + row.ticket());
    }
    var draft =
        drafts.startRefund(me.account(), order.number(), frame.t("portal.draft.subject-default"));
    return Answer.seeOther("/tickets/new/" + draft.id());
  }

  private Order own(SignedIn me, String number) {
    return services
        .find(me.account(), number)
        .orElseThrow(() -> new Refusal(DraftProblem.ORDER_NOT_YOURS, number));
  }
}
