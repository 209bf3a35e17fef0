package dev.refunddesk.payout;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.CrashPoint;
import dev.refunddesk.kernel.CrashPoints;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.ledger.Ledger;
import dev.refunddesk.platform.Outbox;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Everything that may be done to payouts; the channels are called by workers of their own. */
@Component
public class Payouts {

  private final PayoutStore store;
  private final Charges charges;
  private final Ledger ledger;
  private final Outbox outbox;
  private final InstantSource clock;
  private final CrashPoints crashPoints;

  Payouts(
      PayoutStore store,
      Charges charges,
      Ledger ledger,
      Outbox outbox,
      InstantSource clock,
      CrashPoints crashPoints) {
    this.store = store;
    this.charges = charges;
    this.ledger = ledger;
    this.outbox = outbox;
    this.clock = clock;
    this.crashPoints = crashPoints;
  }

  /**
   * Reserves, books and schedules the parts of a refund, in the transaction of its approval.
   *
   * <p>A part scheduled before does nothing; refused is another part of the same reference, and
   * whatever would bring a tender's refunds above what it brought in.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void schedule(List<PayoutRequest> parts) {
    parts.stream().sorted(Comparator.comparing(PayoutRequest::tender)).forEach(this::schedule);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            crashPoints.pass(CrashPoint.P1);
          }
        });
    crashPoints.pass(CrashPoint.P0);
  }

  private void schedule(PayoutRequest part) {
    var charge = charges.lock(part.tender(), part.paid());
    if (!charge.paid().equals(part.paid())) {
      throw new Refusal(PayoutProblem.PAID_DIFFERS, part.tender(), charge.paid(), part.paid());
    }
    var known = store.find(part.reference());
    if (known.isPresent()) {
      refuseUnlessSame(part, known.get());
      return;
    }
    if (!charge.hasRoomFor(part.amount())) {
      throw new Refusal(PayoutProblem.MORE_THAN_PAID, part.amount(), part.tender(), charge.paid());
    }
    charges.reserve(part.tender(), part.amount());
    insert(part.scheduled(clock.instant()));
  }

  private static void refuseUnlessSame(PayoutRequest part, Payout known) {
    var same =
        known.transfer().equals(part.transfer())
            && known.ticket().equals(part.ticket())
            && known.tender().equals(part.tender());
    if (!same) {
      throw new Refusal(PayoutProblem.REFERENCE_TAKEN, part.reference());
    }
  }

  private void insert(Payout payout) {
    if (!store.insert(payout)) {
      throw new Refusal(PayoutProblem.REFERENCE_TAKEN, payout.reference());
    }
    ledger.post(payout.transfer().approval(payout.scheduledAt()));
  }

  /**
   * Withdraws what is left of a ticket's payouts, in the caller's transaction.
   *
   * <p>Refused once a channel may have heard of one of them, or one lies in a batch.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void cancel(String ticket) {
    var payouts = store.lockReserved(ticket);
    payouts.stream()
        .filter(payout -> !payout.isFree())
        .findFirst()
        .ifPresent(payout -> {
          throw new Refusal(PayoutProblem.ALREADY_SENT, payout.reference());
        });
    payouts.forEach(this::cancel);
  }

  private void cancel(Payout payout) {
    store.move(payout.reference(), PayoutStatus.CANCELLED);
    charges.release(payout.tender(), payout.amount());
    ledger.reverse(payout.transfer().approvalReference(), clock.instant());
  }

  /** Tries a declined payout again, to the same payee, under a reference of its own. */
  @Transactional
  public Payout retry(String reference, Actor by) {
    var declined = lockDeclined(reference);
    return replace(declined, declined.payee(), by);
  }

  /** Tries a declined payout again, to another payee. */
  @Transactional
  public Payout redirect(String reference, Payee payee, Actor by) {
    return replace(lockDeclined(reference), payee, by);
  }

  private Payout lockDeclined(String reference) {
    var payout = store.lock(reference).orElseThrow(() -> notFound(reference));
    if (payout.status() != PayoutStatus.DECLINED) {
      throw new Refusal(PayoutProblem.NOT_NOW, reference, payout.status());
    }
    return payout;
  }

  /** The money stays reserved; what is owed is booked from the old reference to the new one. */
  private Payout replace(Payout declined, Payee payee, Actor by) {
    var now = clock.instant();
    var next = declined.replacement(payee, by, now);
    store.move(declined.reference(), PayoutStatus.REPLACED);
    ledger.reverse(declined.transfer().approvalReference(), now);
    insert(next);
    outbox.publish(next.changed(now));
    return next;
  }

  public Payout get(String reference) {
    return store.find(reference).orElseThrow(() -> notFound(reference));
  }

  /** All payouts of a ticket, those that came to nothing included. */
  public List<Payout> list(String ticket) {
    return store.ofTicket(ticket);
  }

  /**
   * Lets a channel have what waits for a batch, the earliest promise first; tells what it was.
   *
   * @param count how many at most
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<String> release(ChannelKind channel, int count) {
    return store.release(channel, clock.instant(), count);
  }

  /** Has the channel asked about a payout at once, because it has news. */
  public void askAgain(String reference) {
    store.hurry(reference, clock.instant());
  }

  /** Stops a channel from sending, until it is resumed; what is on its way is still asked about. */
  @Transactional
  public void pause(ChannelKind channel, String reason, Actor by) {
    store.pause(new PayoutQueue.Pause(channel, reason, clock.instant(), by));
  }

  public void resume(ChannelKind channel) {
    store.resume(channel);
  }

  private static Refusal notFound(String reference) {
    return new Refusal(PayoutProblem.NOT_FOUND, reference);
  }
}
