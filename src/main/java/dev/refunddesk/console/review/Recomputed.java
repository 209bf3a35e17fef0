package dev.refunddesk.console.review;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kit.DiffView;
import org.jspecify.annotations.Nullable;

/**
 * What the policy of the ticket says with what is known now, where that is something else.
 *
 * @param amount what would be due; absent if nothing would
 */
public record Recomputed(DiffView diff, @Nullable Money amount) {}
