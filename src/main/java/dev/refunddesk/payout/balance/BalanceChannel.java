package dev.refunddesk.payout.balance;

import dev.refunddesk.kernel.CrashPoint;
import dev.refunddesk.kernel.CrashPoints;
import dev.refunddesk.ledger.Ledger;
import dev.refunddesk.payout.Channel;
import dev.refunddesk.payout.ChannelKind;
import dev.refunddesk.payout.Outcome;
import dev.refunddesk.payout.Transfer;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Credits the customer's balance by the very entry that says the refund is owed no longer. */
@Component
class BalanceChannel implements Channel {

  private final Ledger ledger;
  private final InstantSource clock;
  private final CrashPoints crashPoints;

  BalanceChannel(Ledger ledger, InstantSource clock, CrashPoints crashPoints) {
    this.ledger = ledger;
    this.clock = clock;
    this.crashPoints = crashPoints;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.BALANCE;
  }

  @Override
  public Outcome send(Transfer transfer) {
    ledger.post(transfer.settlement(clock.instant()));
    crashPoints.pass(CrashPoint.P5);
    return query(transfer);
  }

  @Override
  public Outcome query(Transfer transfer) {
    return ledger
        .find(transfer.settlementReference())
        .<Outcome>map(entry -> new Outcome.Settled(transfer.reference(), entry.at()))
        .orElseGet(Outcome.Unheard::new);
  }
}
