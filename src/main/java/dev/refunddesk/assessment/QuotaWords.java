package dev.refunddesk.assessment;

import dev.refunddesk.assessment.Wording.Count;
import dev.refunddesk.assessment.Wording.Listing;
import dev.refunddesk.assessment.Wording.Words;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.Condition.Counted;
import dev.refunddesk.policy.Condition.Cycle;
import dev.refunddesk.policy.Condition.Per;
import dev.refunddesk.policy.Condition.RefundsAtMost;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a quota of refunds is put to people; what it leaves to the usual goes without saying. */
final class QuotaWords {

  private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M 月 d 日", Locale.CHINA);
  private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private QuotaWords() {}

  static Question question(RefundsAtMost quota) {
    var most = Wording.of("assessment.at-most", new Count(quota.atMost()));
    var terms = terms(quota);
    var required =
        terms.isEmpty()
            ? most
            : Wording.of("assessment.at-most.of", new Count(quota.atMost()), new Listing(terms));
    return Question.staff(code(quota.cycle()), required);
  }

  private static String code(Cycle cycle) {
    return switch (cycle) {
      case YEAR -> "refunds-this-year";
      case MONTH -> "refunds-this-month";
      case EVER -> "refunds-ever";
    };
  }

  private static List<Wording> terms(RefundsAtMost quota) {
    var terms = new ArrayList<Wording>();
    if (quota.counted() == Counted.WHOLE) {
      terms.add(Wording.of("policy.counted.WHOLE"));
    }
    if (!quota.kinds().isEmpty()) {
      terms.add(Question.products(quota.kinds()));
    } else if (quota.per() != Per.ACCOUNT) {
      terms.add(Wording.of("policy.per." + quota.per()));
    }
    if (quota.yearStart() != null) {
      terms.add(Wording.of("assessment.year-from", day(quota.yearStart())));
    }
    if (quota.zone() != null) {
      terms.add(new Words(new Text(quota.zone().getId(), quota.zone().getId())));
    }
    return terms;
  }

  private static Wording day(MonthDay day) {
    return new Words(new Text(ZH.format(day), EN.format(day)));
  }
}
