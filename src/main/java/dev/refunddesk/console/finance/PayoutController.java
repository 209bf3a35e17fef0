package dev.refunddesk.console.finance;

import static java.util.stream.Collectors.toMap;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kit.Link;
import dev.refunddesk.payout.Payee;
import dev.refunddesk.payout.Payout;
import dev.refunddesk.payout.PayoutQueue;
import dev.refunddesk.payout.PayoutQueue.Tab;
import dev.refunddesk.payout.PayoutQueue.Total;
import dev.refunddesk.payout.Payouts;
import dev.refunddesk.payout.bank.BatchPages;
import dev.refunddesk.platform.postgres.Durability;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.ticket.Tickets;
import dev.refunddesk.ticket.work.Traces;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The payouts (打款): what is to be paid, on its way, failed, arrived. */
@Controller
@RequestMapping("/desk/payouts")
class PayoutController {

  private final PayoutQueue queue;
  private final Payouts payouts;
  private final BatchPages batches;
  private final Tickets tickets;
  private final Traces traces;
  private final Durability durability;
  private final Templates templates;

  PayoutController(
      PayoutQueue queue,
      Payouts payouts,
      BatchPages batches,
      Tickets tickets,
      Traces traces,
      Durability durability,
      Templates templates) {
    this.queue = queue;
    this.payouts = payouts;
    this.batches = batches;
    this.tickets = tickets;
    this.traces = traces;
    this.durability = durability;
    this.templates = templates;
  }

  @GetMapping
  JteModel list(
      @RequestParam @Nullable String tab, @RequestParam @Nullable String after, Frame frame) {
    var open = tab(tab);
    var today = frame.now().atZone(frame.texts().zone()).toLocalDate();
    var slice = queue.page(open, after);
    var totals = queue.totals();
    var page =
        new PayoutsPage(
            open,
            tabs(open, totals, frame),
            slice.items().stream().map(each -> PayoutRow.of(each, today, frame.now())).toList(),
            sums(open, totals),
            !batches.next().isEmpty(),
            slice.next() == null ? null : address(open) + "&after=" + slice.next(),
            durability.reasons(),
            queue.pauses(),
            traces.open());
    return templates.consolePayoutList(frame, page);
  }

  private static List<Link> tabs(Tab open, List<Total> totals, Frame frame) {
    return Arrays.stream(Tab.values()).map(tab -> tab(tab, open, totals, frame)).toList();
  }

  private static Link tab(Tab tab, Tab open, List<Total> totals, Frame frame) {
    var link = Link.tab(frame.t("finance.tab." + tab), address(tab), tab == open);
    var count = of(tab, totals).stream().mapToLong(Total::payouts).sum();
    return tab == Tab.ARRIVED ? link : link.counting(Math.toIntExact(count));
  }

  private static List<Money> sums(Tab tab, List<Total> totals) {
    return of(tab, totals).stream()
        .map(Total::amount)
        .collect(toMap(Money::currency, Function.identity(), Money::plus, LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  private static List<Total> of(Tab tab, List<Total> totals) {
    return totals.stream().filter(total -> tab.statuses().contains(total.status())).toList();
  }

  private static Tab tab(@Nullable String name) {
    return Arrays.stream(Tab.values())
        .filter(tab -> name(tab).equals(name))
        .findFirst()
        .orElse(Tab.TO_PAY);
  }

  private static String name(Tab tab) {
    return tab.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String address(Tab tab) {
    return "/desk/payouts?tab=" + name(tab);
  }

  /** Another try of a payout that was declined, to the same payee. */
  @PostMapping("/{reference}/retry")
  Answer retry(@PathVariable String reference, Frame frame) {
    var next = payouts.retry(reference, frame.signedIn().actor());
    return Answer.seeOther("/desk/payouts").with("finance.flash.retried", next.reference());
  }

  @GetMapping("/{reference}/balance")
  JteModel confirmBalance(@PathVariable String reference, Frame frame) {
    return templates.consolePayoutBalance(frame, payouts.get(reference), FormErrors.none());
  }

  /** Another try of a payout that was declined, to the customer's balance. */
  @PostMapping("/{reference}/balance")
  Answer creditBalance(
      @PathVariable String reference, @RequestParam(defaultValue = "") String agreed, Frame frame) {
    var payout = payouts.get(reference);
    if (agreed.isEmpty()) {
      var errors = FormErrors.none().add("agreed", frame.t("finance.balance.not-agreed"));
      return Answer.invalid(templates.consolePayoutBalance(frame, payout, errors));
    }
    var next = payouts.redirect(reference, balance(payout), frame.signedIn().actor());
    return Answer.seeOther("/desk/payouts").with("finance.flash.retried", next.reference());
  }

  private Payee balance(Payout payout) {
    var customer = tickets.get(new TicketNumber(payout.ticket())).customer();
    return Payee.balance(customer.id(), customer.name());
  }
}
