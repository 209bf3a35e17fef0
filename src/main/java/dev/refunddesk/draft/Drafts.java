package dev.refunddesk.draft;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.draft.Draft.Answers;
import dev.refunddesk.identity.Account;
import dev.refunddesk.kernel.IdSource;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.ticket.TicketType;
import dev.refunddesk.ticket.Tickets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that may be done to a ticket in the making. */
@Component
public class Drafts {

  private final DraftStore store;
  private final Submitter submitter;
  private final Appraisal appraisal;
  private final Purchases purchases;
  private final Tickets tickets;
  private final IdSource ids;
  private final InstantSource clock;
  private final ZoneId zone;

  Drafts(
      DraftStore store,
      Submitter submitter,
      Appraisal appraisal,
      Purchases purchases,
      Tickets tickets,
      IdSource ids,
      InstantSource clock,
      ZoneId zone) {
    this.store = store;
    this.submitter = submitter;
    this.appraisal = appraisal;
    this.purchases = purchases;
    this.tickets = tickets;
    this.ids = ids;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * The customer's draft of a refund of the order: the one there is, or a new one with a quote
   * frozen from now to the end of the day.
   *
   * @param subject the subject to begin with
   * @throws Refusal if the order is not the customer's, or has a refund under way
   */
  @Transactional
  public Draft startRefund(Account customer, String orderNumber, String subject) {
    var order = own(customer, orderNumber);
    tickets.refuseIfOpenRefund(orderNumber);
    return store
        .findOpen(customer.id(), orderNumber)
        .map(draft -> renewed(draft, order))
        .orElseGet(() -> begin(customer, order, subject));
  }

  private Draft begin(Account customer, Order order, String subject) {
    var answers = new Answers(subject, null, "", false);
    var draft = frozen(blank(customer.id(), TicketType.REFUND, order.number(), answers), order);
    store.insert(draft);
    return store.findOpen(customer.id(), order.number()).orElseThrow();
  }

  /** Freezes a new quote if the old one has run out; a quote that holds is left alone. */
  private Draft renewed(Draft draft, Order order) {
    var until = draft.quotedUntil();
    if (until != null && clock.instant().isBefore(until)) {
      return draft;
    }
    var renewed = frozen(draft, order);
    store.update(renewed);
    return renewed;
  }

  private Draft frozen(Draft draft, Order order) {
    var now = clock.instant();
    var midnight = now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    var quoted = draft.quoted(now, midnight, null);
    return quoted.quoted(
        now, midnight, appraisal.of(quoted, order).quote().assessment().amount().orElse(null));
  }

  /** A new draft of a question that is not a refund. */
  @Transactional
  public Draft start(Account customer, TicketType type, @Nullable String orderNumber) {
    if (orderNumber != null) {
      own(customer, orderNumber);
    }
    var draft = blank(customer.id(), type, orderNumber, new Answers("", null, "", false));
    store.insert(draft);
    return draft;
  }

  private Draft blank(UUID customer, TicketType type, @Nullable String order, Answers answers) {
    var now = clock.instant();
    return new Draft(ids.next(), customer, type, order, answers, null, null, null, null, now, now);
  }

  private Order own(Account customer, String number) {
    return purchases
        .find(number.strip().toUpperCase(Locale.ROOT))
        .filter(order -> order.customerEmail().equals(customer.email()))
        .orElseThrow(() -> new Refusal(DraftProblem.ORDER_NOT_YOURS, number));
  }

  /** The customer's own draft; anybody else's is as good as not there. */
  public Draft getOf(UUID customer, UUID id) {
    return store
        .find(id)
        .filter(draft -> draft.customerId().equals(customer))
        .orElseThrow(() -> new Refusal(DraftProblem.NOT_FOUND, id));
  }

  /** What the customer has not submitted yet. */
  public List<Draft> listOpen(UUID customer) {
    return store.listOpen(customer);
  }

  /** What the policy says of a refund in the making, as it is filled in so far. */
  public Assessment assessment(Draft draft) {
    var order = purchases.get(Objects.requireNonNull(draft.orderNumber()));
    return appraisal.of(draft, order).quote().assessment();
  }

  /** Keeps what was filled in. */
  @Transactional
  public Draft save(Draft draft, Answers answers) {
    refuseSubmitted(draft);
    var saved = draft.answered(answers, clock.instant());
    store.update(saved);
    return saved;
  }

  /**
   * Hands the draft in, once; pressing again gives the same ticket.
   *
   * <p>The amount is what the customer saw, or more. Whatever speaks against it comes back as a
   * value, and what was filled in is kept.
   */
  @Transactional
  public Submission submit(Account customer, UUID id, Answers answers) {
    var draft =
        store
            .lock(id)
            .filter(found -> found.customerId().equals(customer.id()))
            .orElseThrow(() -> new Refusal(DraftProblem.NOT_FOUND, id));
    if (draft.ticket() != null) {
      return new Submission.Opened(draft.ticket());
    }
    return submitter.submit(customer, draft.answered(answers, clock.instant()));
  }

  /** Throws the draft away. */
  @Transactional
  public void discard(Draft draft) {
    refuseSubmitted(draft);
    store.delete(draft.id());
  }

  private static void refuseSubmitted(Draft draft) {
    if (draft.isSubmitted()) {
      throw new Refusal(DraftProblem.SUBMITTED, draft.id());
    }
  }
}
