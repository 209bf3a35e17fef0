package dev.refunddesk.draft;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.draft.Draft.Answers;
import dev.refunddesk.identity.Account;
import dev.refunddesk.kernel.IdSource;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Purchases;
import dev.refunddesk.quote.Comparison;
import dev.refunddesk.ticket.TicketType;
import dev.refunddesk.ticket.Tickets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
  private final Freezer freezer;
  private final Purchases purchases;
  private final Tickets tickets;
  private final IdSource ids;
  private final InstantSource clock;

  Drafts(
      DraftStore store,
      Submitter submitter,
      Appraisal appraisal,
      Freezer freezer,
      Purchases purchases,
      Tickets tickets,
      IdSource ids,
      InstantSource clock) {
    this.store = store;
    this.submitter = submitter;
    this.appraisal = appraisal;
    this.freezer = freezer;
    this.purchases = purchases;
    this.tickets = tickets;
    this.ids = ids;
    this.clock = clock;
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
        .map(draft -> freezer.renewed(draft, order))
        .orElseGet(() -> begin(customer, order, subject));
  }

  private Draft begin(Account customer, Order order, String subject) {
    var answers = new Answers(subject, null, "", false);
    var blank = blank(customer.id(), TicketType.REFUND, order.number(), answers);
    store.insert(freezer.quoted(blank, order));
    return store.findOpen(customer.id(), order.number()).orElseThrow();
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
    return new Draft(
        ids.next(), customer, type, order, answers, null, null, null, null, 0, null, now, now);
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

  /** The customer's own draft as it is to be shown: a quote that has run out is made anew. */
  @Transactional
  public Draft showOf(UUID customer, UUID id) {
    var draft =
        store
            .lock(id)
            .filter(found -> found.customerId().equals(customer))
            .orElseThrow(() -> new Refusal(DraftProblem.NOT_FOUND, id));
    return draft.type() == TicketType.REFUND ? freezer.renewed(draft, order(draft)) : draft;
  }

  private Order order(Draft draft) {
    return purchases.get(Objects.requireNonNull(draft.orderNumber()));
  }

  /** What the customer has not submitted yet. */
  public List<Draft> listOpen(UUID customer) {
    return store.listOpen(customer);
  }

  /** What the quote says to what is filled in so far. */
  public Assessment assessment(Draft draft) {
    var frozen = draft.quote();
    return frozen == null
        ? appraisal.now(draft, order(draft)).quote().assessment()
        : appraisal.shown(draft, frozen);
  }

  /** What has become different since the customer saw it; empty if nothing has. */
  public Optional<Comparison> difference(Draft draft) {
    return Optional.ofNullable(draft.before())
        .map(seen -> new Comparison(appraisal.shown(draft, seen), assessment(draft)))
        .filter(comparison -> !comparison.isSame());
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
   * <p>All is computed again with what is known now. Whatever is not as the customer saw it, or
   * speaks against it, comes back as a value, and what was filled in is kept.
   *
   * @param seen the number of the quote the customer looked at
   */
  @Transactional
  public Submission submit(Account customer, UUID id, Answers answers, int seen) {
    var draft =
        store
            .lock(id)
            .filter(found -> found.customerId().equals(customer.id()))
            .orElseThrow(() -> new Refusal(DraftProblem.NOT_FOUND, id));
    if (draft.ticket() != null) {
      return new Submission.Opened(draft.ticket());
    }
    return submitter.submit(customer, draft.answered(answers, clock.instant()), seen);
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
