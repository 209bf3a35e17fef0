/** Where the money of a refund is, by payout, and what to do when it is not there on its day. */
@NullMarked
package dev.refunddesk.portal.arrival;

import org.jspecify.annotations.NullMarked;
