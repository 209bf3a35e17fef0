package dev.refunddesk.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What runs, or ran, for an order; a service is found by its order's number.
 *
 * @param name the product's name as sold, such as 香港 CN2 VPS 2核4G
 * @param productKind what kind of product, as policies name it: {@code vps}, {@code ec2}, {@code
 *     savings-plan}
 * @param startsOn the first day paid for, in the shop's zone
 * @param endsOn the last day paid for, included; absent where nothing was paid ahead
 * @param hostName such as {@code hk-cn2-01.example.net}
 * @param hourPrice what an hour costs when paid by use, in the order's currency with as many
 *     decimals as it has; absent if the source does not tell
 */
public record Service(
    String name,
    String productKind,
    Platform platform,
    BillingMode billing,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable String instanceId,
    @Nullable InstanceState state,
    @Nullable String hostName,
    @Nullable BigDecimal hourPrice,
    @Nullable Usage usage) {

  /** A service whose price by the hour is not told. */
  public Service(
      String name,
      String productKind,
      Platform platform,
      BillingMode billing,
      LocalDate startsOn,
      @Nullable LocalDate endsOn,
      @Nullable String instanceId,
      @Nullable InstanceState state,
      @Nullable String hostName,
      @Nullable Usage usage) {
    this(
        name,
        productKind,
        platform,
        billing,
        startsOn,
        endsOn,
        instanceId,
        state,
        hostName,
        null,
        usage);
  }

  /** How many days the period has, both ends counted; empty where it has no end. */
  public Optional<Long> days() {
    return endsOn == null
        ? Optional.empty()
        : Optional.of(ChronoUnit.DAYS.between(startsOn, endsOn) + 1);
  }

  /** The same service, its meter read at another moment. */
  Service usedAsOf(Instant moment) {
    var read =
        usage == null
            ? null
            : new Usage(usage.metered(), usage.hours(), usage.trafficBytes(), moment);
    return new Service(
        name,
        productKind,
        platform,
        billing,
        startsOn,
        endsOn,
        instanceId,
        state,
        hostName,
        hourPrice,
        read);
  }
}
