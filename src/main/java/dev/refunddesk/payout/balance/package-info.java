/**
 * Refunds to the customer's balance: the channel is our own ledger.
 *
 * <p>A credit is an entry, so it happens once by its reference; asking is reading the book.
 */
@NullMarked
package dev.refunddesk.payout.balance;

import org.jspecify.annotations.NullMarked;
