package dev.refunddesk.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refunddesk.calendar.Almanac;
import dev.refunddesk.calendar.Calendars;
import dev.refunddesk.calendar.Edition;
import dev.refunddesk.calendar.HolidayYear;
import dev.refunddesk.draft.Draft.Answers;
import dev.refunddesk.identity.Account;
import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Role;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.payout.Payouts;
import dev.refunddesk.policy.Verdict;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Orders;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.quote.Comparison.Pair;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.TestClock;
import dev.refunddesk.ticket.TicketAction;
import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.ticket.TicketStatus;
import dev.refunddesk.ticket.Tickets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DeskTest
class DraftsTest {

  private static final Money QUOTED = Money.of(1_046_41, "CNY");
  private static final Answers SLOW = new Answers("VPS退款申请", Reason.SPEED, "晚高峰丢包约 6%", false);

  private final Purchases purchases;
  private final Accounts accounts;
  private final Drafts drafts;
  private final Tickets tickets;
  private final Payouts payouts;
  private final Calendars calendars;
  private final TestClock clock;

  private Account liming;
  private Order order;

  DraftsTest(
      Purchases purchases,
      Accounts accounts,
      Drafts drafts,
      Tickets tickets,
      Payouts payouts,
      Calendars calendars,
      TestClock clock) {
    this.purchases = purchases;
    this.accounts = accounts;
    this.drafts = drafts;
    this.tickets = tickets;
    this.payouts = payouts;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** Somebody nobody else knows, so that no other test's orders say anything of the account. */
  @BeforeEach
  void buys() {
    clock.stand(TestClock.EXAMPLE);
    var email = "liming-" + UUID.randomUUID() + "@example.com";
    order = Orders.anotherOf(email, "李明");
    purchases.record(Orders.lastYears(email, "李明"), Order.Source.API);
    purchases.record(order, Order.Source.API);
    liming = accounts.ensureCustomer(email, "李明");
  }

  @AfterEach
  void timeGoesOn() {
    clock.go();
  }

  @Test
  void theQuoteIsTheTicketsPromise() {
    var ticket = tickets.get(submit());

    assertThat(ticket.quote()).isEqualTo(QUOTED);
    assertThat(ticket.verdict()).isEqualTo(Verdict.REVIEW);
    assertThat(ticket.arrivesOn()).hasToString("2026-03-25");
    assertThat(ticket.dueAt()).hasToString("2026-03-19T10:00:00Z");
    assertThat(tickets.assessment(ticket.number()).orElseThrow().amount()).contains(QUOTED);
  }

  @Test
  void pressingTwiceGivesOneTicket() {
    var draft = drafts.startRefund(liming, order.number(), "VPS退款申请");

    assertThat(drafts.submit(liming, draft.id(), SLOW, 1))
        .isEqualTo(drafts.submit(liming, draft.id(), SLOW, 1));
  }

  @Test
  void aSecondRefundOfTheOrderIsRefusedAndNamesTheFirst() {
    var ticket = submit();

    assertThatThrownBy(() -> drafts.startRefund(liming, order.number(), "again"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(ticket.value());
  }

  @Test
  void theAmountHoldsUntilMidnight() {
    var draft = drafts.startRefund(liming, order.number(), "VPS退款申请");
    clock.pass(Duration.ofHours(9));

    assertThat(drafts.submit(liming, draft.id(), SLOW, 1)).isInstanceOf(Submission.Opened.class);
  }

  @Test
  void aDayLaterTheNewAmountIsShownBeforeItCounts() {
    var draft = drafts.startRefund(liming, order.number(), "VPS退款申请");
    clock.pass(Duration.ofHours(10));

    var first = drafts.submit(liming, draft.id(), SLOW, 1);
    var pressedTwice = drafts.submit(liming, draft.id(), SLOW, 1);
    var changed = drafts.getOf(liming.id(), draft.id());
    var agreed = drafts.submit(liming, draft.id(), SLOW, changed.quoteNumber());

    assertThat(first).isInstanceOf(Submission.Changed.class);
    assertThat(pressedTwice).isInstanceOf(Submission.Changed.class);
    assertThat(changed.answers()).isEqualTo(SLOW);
    assertThat(agreed).isInstanceOf(Submission.Opened.class);
  }

  @Test
  void whatIsDifferentStandsLineByLine() {
    var draft = drafts.startRefund(liming, order.number(), "VPS退款申请");
    clock.pass(Duration.ofHours(10));
    drafts.submit(liming, draft.id(), SLOW, 1);

    var comparison = drafts.difference(drafts.getOf(liming.id(), draft.id())).orElseThrow();

    assertThat(comparison.before().amount()).contains(QUOTED);
    assertThat(comparison.after().amount()).contains(Money.of(1_043_51, "CNY"));
    assertThat(comparison.lines()).hasSize(5).filteredOn(Pair::differs).hasSize(1);
    assertThat(comparison.parts()).hasSize(2).allMatch(Pair::differs);
    assertThat(comparison.after().dates()).isNotEqualTo(comparison.before().dates());
  }

  @Test
  void aQuoteThatRanOutIsMadeAnewWhenItIsShown() {
    var draft = drafts.startRefund(liming, order.number(), "VPS退款申请");
    clock.pass(Duration.ofHours(10));

    var shown = drafts.showOf(liming.id(), draft.id());

    assertThat(drafts.assessment(shown).amount()).contains(Money.of(1_043_51, "CNY"));
    assertThat(drafts.difference(shown)).isPresent();
    assertThat(drafts.submit(liming, draft.id(), SLOW, shown.quoteNumber()))
        .isInstanceOf(Submission.Opened.class);
  }

  @Test
  void answersAloneMakeNoDifference() {
    var draft = drafts.startRefund(liming, order.number(), "VPS退款申请");
    var saved = drafts.save(draft, SLOW);

    assertThat(drafts.difference(saved)).isEmpty();
    assertThat(drafts.assessment(saved).amount()).contains(QUOTED);
  }

  @Test
  void aDebtThatAppearedIsShownBeforeItCounts() {
    var draft = drafts.startRefund(liming, order.number(), "VPS退款申请");
    purchases.record(Orders.owing(order, Money.of(12_00, "CNY")), Order.Source.API);

    assertThat(drafts.submit(liming, draft.id(), SLOW, 1)).isInstanceOf(Submission.Changed.class);
    var changed = drafts.getOf(liming.id(), draft.id());
    var comparison = drafts.difference(changed).orElseThrow();
    assertThat(comparison.after().verdict()).isEqualTo(Verdict.FIX);
    assertThat(comparison.findings())
        .singleElement()
        .matches(pair -> "no-arrears".equals(Objects.requireNonNull(pair.after()).code()));
    assertThat(drafts.submit(liming, draft.id(), SLOW, changed.quoteNumber()))
        .isInstanceOf(Submission.Lacking.class);
    purchases.record(Orders.owing(order, Money.of(0, "CNY")), Order.Source.API);
  }

  @Test
  void aDateThatMovedIsShownBeforeItCounts() {
    var draft = drafts.startRefund(liming, order.number(), "VPS退款申请");
    var before = calendars.newest().almanac();
    change(before.with(new HolidayYear.Day("停电", LocalDate.of(2026, 3, 20), true)));

    assertThat(drafts.submit(liming, draft.id(), SLOW, 1)).isInstanceOf(Submission.Changed.class);
    var comparison = drafts.difference(drafts.getOf(liming.id(), draft.id())).orElseThrow();
    assertThat(comparison.after().amount()).isEqualTo(comparison.before().amount());
    assertThat(comparison.after().dates().arrivesOn()).hasToString("2026-03-26");
    change(before);
  }

  private void change(Almanac almanac) {
    var seen = calendars.newest().number();
    calendars.save(new Calendars.Proposal(seen, almanac, Edition.Change.DAY, ""), Actor.DESK);
  }

  @Test
  void anApprovalSchedulesWhatWasQuotedForEachWayOfPaying() {
    var number = submit();

    var mei = new Actor(Actor.Kind.STAFF, staff("mei@example.com", "小周"), "小周");
    var ticket = tickets.perform(number, new TicketAction.Approve(mei, QUOTED, null, false));

    assertThat(ticket.status()).isEqualTo(TicketStatus.APPROVED);
    assertThat(payouts.list(number.value()))
        .extracting(payout -> payout.amount().minor())
        .containsExactlyInAnyOrder(961_77L, 84_64L);
  }

  @Test
  void nobodySeesAnothersDraft() {
    var draft = drafts.startRefund(liming, order.number(), "VPS退款申请");
    var wang = accounts.ensureCustomer("wang@example.com", "王磊");

    assertThatThrownBy(() -> drafts.getOf(wang.id(), draft.id())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> drafts.startRefund(wang, order.number(), "mine"))
        .hasMessageContaining("draft-order-not-yours");
  }

  private UUID staff(String email, String name) {
    return accounts
        .findByEmail(email)
        .orElseGet(() -> accounts.invite(email, name, Set.of(Role.AGENT)))
        .id();
  }

  private TicketNumber submit() {
    var draft = drafts.startRefund(liming, order.number(), "VPS退款申请");
    return ((Submission.Opened) drafts.submit(liming, draft.id(), SLOW, 1)).ticket();
  }
}
