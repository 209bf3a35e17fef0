package dev.refunddesk.revision;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.policy.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A past case that comes out differently under a draft.
 *
 * @param oldAmount what the version in force gives; absent if nothing or not yet known
 * @param oldClause the clause that decides there
 * @param worse whether the customer would be worse off
 * @param lost what the customer would get less, in the smallest unit; below zero if more
 */
public record ChangedCase(
    String ticket,
    Verdict oldVerdict,
    Verdict newVerdict,
    @Nullable Money oldAmount,
    @Nullable Money newAmount,
    @Nullable Integer oldClause,
    @Nullable Integer newClause,
    boolean worse,
    long lost) {}
