package dev.refunddesk.assessment;

import dev.refunddesk.assessment.Wording.Count;
import dev.refunddesk.policy.Condition.Counted;
import dev.refunddesk.policy.Condition.RefundsAtMost;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Facts.Refund;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Counts the refunds that a customer had before.
 *
 * @param zone where days begin unless a quota says otherwise
 */
record EarlierRefunds(Facts facts, Instant at, ZoneId zone) {

  private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);

  /** Missing only if what is not known of a refund could turn the answer. */
  Answer answer(RefundsAtMost quota) {
    var refunds = facts.account().refunds();
    if (refunds == null) {
      return Answer.MISSING;
    }
    var sure = count(refunds.value(), refund -> counts(refund, quota, true));
    var possible = count(refunds.value(), refund -> counts(refund, quota, false));
    return sure <= quota.atMost() && possible > quota.atMost()
        ? Answer.MISSING
        : Answer.of(sure <= quota.atMost(), new Count(sure), refunds);
  }

  /** Several refunds of one order are one; of those without a number each is its own. */
  private static long count(List<Refund> refunds, Predicate<Refund> counted) {
    var orders = new HashSet<String>();
    var count = 0L;
    for (var refund : refunds) {
      if (counted.test(refund) && (refund.order() == null || orders.add(refund.order()))) {
        count++;
      }
    }
    return count;
  }

  /**
   * @param sure whether what is not known of the refund speaks against it
   */
  private boolean counts(Refund refund, RefundsAtMost quota, boolean sure) {
    return isInTime(refund.at(), quota)
        && (quota.counted() == Counted.ALL || is(refund.whole(), sure))
        && switch (quota.per()) {
          case ACCOUNT -> true;
          case PLATFORM -> isOfPlatform(refund, sure);
          case PRODUCT -> isOfPlatform(refund, sure) && isOfKind(refund, quota.kinds(), sure);
        };
  }

  private boolean isInTime(Instant moment, RefundsAtMost quota) {
    var where = quota.zone() == null ? zone : quota.zone();
    var today = LocalDate.ofInstant(at, where);
    var first =
        switch (quota.cycle()) {
          case YEAR -> startOfYear(today, quota.yearStart() == null ? NEW_YEAR : quota.yearStart());
          case MONTH -> today.withDayOfMonth(1);
          case EVER -> LocalDate.MIN;
        };
    return !moment.isAfter(at) && !LocalDate.ofInstant(moment, where).isBefore(first);
  }

  private static LocalDate startOfYear(LocalDate today, MonthDay start) {
    var first = start.atYear(today.getYear());
    return first.isAfter(today) ? start.atYear(today.getYear() - 1) : first;
  }

  private boolean isOfPlatform(Refund refund, boolean sure) {
    var platform = refund.platform();
    return platform == null ? !sure : platform.equals(facts.service().platform());
  }

  private boolean isOfKind(Refund refund, List<String> kinds, boolean sure) {
    var kind = refund.kind();
    var shared = kinds.isEmpty() ? List.of(facts.service().kind()) : kinds;
    return kind == null ? !sure : shared.contains(kind);
  }

  private static boolean is(@Nullable Boolean fact, boolean sure) {
    return fact == null ? !sure : fact;
  }
}
