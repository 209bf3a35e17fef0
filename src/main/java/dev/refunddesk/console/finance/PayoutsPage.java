package dev.refunddesk.console.finance;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kit.Link;
import dev.refunddesk.payout.ChannelKind;
import dev.refunddesk.payout.PayoutQueue;
import dev.refunddesk.ticket.work.Traces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One list of payouts.
 *
 * @param sums what the whole list comes to, one for each currency; none for what has arrived
 * @param due whether something may go into a batch now
 * @param next where the list goes on
 * @param forgetful message keys of why the database is not fit to pay on
 * @param pauses the channels that are switched off
 */
public record PayoutsPage(
    PayoutQueue.Tab tab,
    List<Link> tabs,
    List<PayoutRow> rows,
    List<Money> sums,
    boolean due,
    @Nullable String next,
    List<String> forgetful,
    List<PayoutQueue.Pause> pauses,
    List<Traces.Trace> traces) {

  public boolean isPaused(ChannelKind channel) {
    return pauses.stream().anyMatch(pause -> pause.channel() == channel);
  }
}
