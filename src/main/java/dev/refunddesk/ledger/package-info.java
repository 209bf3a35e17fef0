/**
 * The shop's book of refunds in double entry: accounts, entries, postings, balances.
 *
 * <p>Entries are only ever added, each balanced by construction and again by the database; a
 * mistake is undone by its reversal (冲正). It knows no other module.
 */
@ApplicationModule(allowedDependencies = {"kernel", "platform"})
@NullMarked
package dev.refunddesk.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
