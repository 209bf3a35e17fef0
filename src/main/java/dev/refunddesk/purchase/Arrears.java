package dev.refunddesk.purchase;

import dev.refunddesk.kernel.Money;
import java.time.Instant;

/**
 * What a customer's account owes the shop in one currency, as a source said at a moment.
 *
 * @param amount not negative; zero says that nothing is owed
 */
public record Arrears(Money amount, Instant asOf) {}
