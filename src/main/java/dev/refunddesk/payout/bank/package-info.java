/**
 * Refunds by a file: for the shop's bank, and for the back offices of payment providers.
 *
 * <p>Finance gathers what is due into a batch, hands its file to whoever carries the money, and
 * brings the file of results back; each line is read once and never turns over what an earlier one
 * said.
 */
@NamedInterface("bank")
@NullMarked
package dev.refunddesk.payout.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
