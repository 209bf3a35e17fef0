package dev.refunddesk.assessment;

import dev.refunddesk.calendar.Calendars;
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
  private final ZoneId zone;
  private final InstantSource clock;

  Assessments(Policies policies, Calendars calendars, ZoneId zone, InstantSource clock) {
    this.policies = policies;
    this.calendars = calendars;
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
    return assessor().assess(facts, policy, at);
  }

  /**
   * What was said before, said again: of the same moment, under the same version, by the almanac of
   * then.
   *
   * @param facts those of then, for the same assessment; others to see what they change
   */
  public Assessment again(Assessment told, Facts facts) {
    var policy = policies.get(told.platform(), told.policyVersion());
    var number = told.almanac();
    var edition = calendars.get(number == null ? 1 : number);
    return Assessor.of(told.zone(), edition).assess(facts, policy, told.assessedAt());
  }

  /**
   * What a certain version says where days begin elsewhere.
   *
   * @param where the zone of its days and months
   */
  public Assessment assess(Facts facts, Policy policy, Instant at, ZoneId where) {
    return Assessor.of(where, calendars.newest()).assess(facts, policy, at);
  }

  /** Who assesses by the shop's zone and its almanac as they are now. */
  public Assessor assessor() {
    return Assessor.of(zone, calendars.newest());
  }
}
