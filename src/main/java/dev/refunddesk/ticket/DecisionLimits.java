package dev.refunddesk.ticket;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Up to which amount one person decides alone.
 *
 * @param secondApprovalAboveMinor in 分 of CNY
 * @param secondApprovalAboveMinorElsewhere in minor units of any other currency
 */
@ConfigurationProperties("refunddesk.decision")
record DecisionLimits(
    @DefaultValue("200000") long secondApprovalAboveMinor,
    @DefaultValue("30000") long secondApprovalAboveMinorElsewhere) {}
