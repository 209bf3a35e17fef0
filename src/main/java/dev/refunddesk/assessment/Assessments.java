package dev.refunddesk.assessment;

import dev.refunddesk.calendar.Calendars;
import dev.refunddesk.policy.Arrivals;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.policy.Policy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Assesses cases under the shop's policies, calendar and zone. */
@Component
public class Assessments {

  private final Policies policies;
  private final Calendars calendars;
  private final Arrivals arrivals;
  private final ZoneId zone;
  private final InstantSource clock;

  Assessments(
      Policies policies, Calendars calendars, Arrivals arrivals, ZoneId zone, InstantSource clock) {
    this.policies = policies;
    this.calendars = calendars;
    this.arrivals = arrivals;
    this.zone = zone;
    this.clock = clock;
  }

  /** What the policy in force says now. */
  public Assessment assess(Facts facts) {
    return assess(facts, clock.instant());
  }

  /** What the policy that judges the order when it is asked for at a moment says of that moment. */
  public Assessment assess(Facts facts, Instant at) {
    var paid = facts.order().paidAt();
    var boughtAt = paid == null ? at : paid.value();
    return assess(facts, policies.judging(facts.service().platform(), boughtAt, at), at);
  }

  /** What a certain version says, such as the one a quote was frozen under. */
  public Assessment assess(Facts facts, Policy policy, Instant at) {
    return new Assessor(zone, calendars.current(), arrivals).assess(facts, policy, at);
  }
}
