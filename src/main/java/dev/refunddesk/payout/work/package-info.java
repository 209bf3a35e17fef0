/**
 * The work on payouts: the row is the job, taken up by one worker at a time and numbered each time.
 *
 * <p>What is to be sent is marked as sent before the call; so after a crash, wherever it happened,
 * the channel is asked what became of it.
 */
@NamedInterface("work")
@NullMarked
package dev.refunddesk.payout.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
