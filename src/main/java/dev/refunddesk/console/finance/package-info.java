/** What finance works with: payouts, batches and their results, the ledger. */
@NullMarked
package dev.refunddesk.console.finance;

import org.jspecify.annotations.NullMarked;
