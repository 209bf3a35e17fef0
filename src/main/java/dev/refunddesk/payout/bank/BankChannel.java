package dev.refunddesk.payout.bank;

import dev.refunddesk.kernel.CrashPoint;
import dev.refunddesk.kernel.CrashPoints;
import dev.refunddesk.payout.Channel;
import dev.refunddesk.payout.ChannelKind;
import dev.refunddesk.payout.Outcome;
import dev.refunddesk.payout.Transfer;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Sending is writing a line of the batch's file; asking is reading what the bank said of it. */
@Component
class BankChannel implements Channel {

  private final BatchLineStore lines;
  private final InstantSource clock;
  private final CrashPoints crashPoints;

  BankChannel(BatchLineStore lines, InstantSource clock, CrashPoints crashPoints) {
    this.lines = lines;
    this.clock = clock;
    this.crashPoints = crashPoints;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.BANK_TRANSFER;
  }

  @Override
  public Outcome send(Transfer transfer) {
    lines.accept(transfer.reference(), clock.instant());
    crashPoints.pass(CrashPoint.P5);
    return query(transfer);
  }

  @Override
  public Outcome query(Transfer transfer) {
    return lines
        .find(transfer.reference())
        .filter(BatchLineStore.Line::isAccepted)
        .map(BatchLineStore.Line::outcome)
        .orElseGet(Outcome.Unheard::new);
  }
}
