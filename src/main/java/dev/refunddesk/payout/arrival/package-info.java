/**
 * How long money really took, from the hand of the desk to its arrival.
 *
 * <p>Counts what settled by way and by day; how many working days that are, and what should be
 * promised, is for others to say.
 */
@NamedInterface("arrival")
@NullMarked
package dev.refunddesk.payout.arrival;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
