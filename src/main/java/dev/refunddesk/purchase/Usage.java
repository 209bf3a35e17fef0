package dev.refunddesk.purchase;

import dev.refunddesk.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of a service was used, as its meter said at a moment; what the source does not tell is
 * absent.
 *
 * @param metered the charges so far
 * @param hours how long it ran, in started hours
 * @param trafficBytes in and out together
 */
public record Usage(
    @Nullable Money metered, @Nullable Long hours, @Nullable Long trafficBytes, Instant asOf) {}
