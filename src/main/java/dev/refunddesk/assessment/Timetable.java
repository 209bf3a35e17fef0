package dev.refunddesk.assessment;

import dev.refunddesk.assessment.Assessment.Dates;
import dev.refunddesk.assessment.Assessment.Part;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Facts.Tender;
import dev.refunddesk.policy.Formula.Split;
import dev.refunddesk.policy.Policy.Promise;
import dev.refunddesk.policy.TenderKind;
import dev.refunddesk.policy.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When a request made now is answered, paid and arrived, and by which ways.
 *
 * @param askedOn the day of the request, which does not count
 */
record Timetable(
    Assessor assessor, LocalDate askedOn, Promise promise, Instant reviewBy, LocalDate payoutBy) {

  /** What approves itself is answered at once; all else by the close of a working day. */
  static Timetable of(Assessor assessor, Promise promise, Verdict verdict, Instant at) {
    var calendar = assessor.calendar();
    var today = LocalDate.ofInstant(at, assessor.zone());
    var automatic = verdict == Verdict.AUTO;
    var reviewOn = automatic ? today : calendar.after(today, promise.reviewDays());
    var reviewBy = automatic ? at : calendar.closeOf(reviewOn, assessor.zone());
    var payoutBy = calendar.after(reviewOn, promise.payoutDays());
    return new Timetable(assessor, today, promise, reviewBy, payoutBy);
  }

  /** Splits an amount over the payments; vouchers get nothing. */
  List<Part> parts(Money amount, Split split, Facts facts) {
    if (amount.isZero()) {
      return List.of();
    }
    var tenders = facts.order().tenders();
    var shares = shares(amount, split, tenders);
    var parts = new ArrayList<Part>();
    for (var i = 0; i < shares.size(); i++) {
      var tender = tenders.get(i);
      if (shares.get(i).isPositive()) {
        var arrives = arrivesOn(tender.kind());
        parts.add(new Part(tender.id(), tender.kind(), tender.label(), shares.get(i), arrives));
      }
    }
    return parts;
  }

  private static List<Money> shares(Money amount, Split split, List<Tender> tenders) {
    var gifts = limits(tenders, kind -> kind == TenderKind.GIFT);
    var others = limits(tenders, kind -> kind != TenderKind.GIFT);
    return switch (split) {
      case PRO_RATA -> amount.split(limits(tenders, _ -> true));
      case GIFT_FIRST -> {
        var money = amount.min(sum(others));
        var back = split(money, others);
        var given = split(amount.minus(money), gifts);
        yield IntStream.range(0, back.size())
            .mapToObj(i -> back.get(i).plus(given.get(i)))
            .toList();
      }
    };
  }

  /** What may still go back by each payment of some kinds, nothing by the others. */
  private static List<Money> limits(List<Tender> tenders, Predicate<TenderKind> kinds) {
    return tenders.stream()
        .map(each ->
            kinds.test(each.kind()) ? each.refundable() : Money.zero(each.paid().currency()))
        .toList();
  }

  private static List<Money> split(Money amount, List<Money> limits) {
    return amount.isZero()
        ? limits.stream().map(limit -> limit.min(amount)).toList()
        : amount.split(limits);
  }

  private static Money sum(List<Money> amounts) {
    return amounts.stream().reduce(Money::plus).orElseThrow();
  }

  /** The later of the way's own time after the payout and what is published for the platform. */
  private LocalDate arrivesOn(TenderKind kind) {
    var calendar = assessor.calendar();
    var chain = calendar.after(payoutBy, assessor.arrivals().of(kind));
    var arrival = promise.arrival();
    var published = arrival == null ? chain : calendar.after(askedOn, arrival.to());
    return published.isAfter(chain) ? published : chain;
  }

  /** When money would arrive, by every way that can be given back. */
  Map<TenderKind, LocalDate> arrivals() {
    return assessor.arrivals().workingDays().keySet().stream()
        .collect(Collectors.toMap(Function.identity(), this::arrivesOn));
  }

  Dates dates(List<Part> parts) {
    return new Dates(reviewBy, payoutBy, latest(parts));
  }

  private static @Nullable LocalDate latest(List<Part> parts) {
    LocalDate latest = null;
    for (var part : parts) {
      latest = latest == null || part.arrivesOn().isAfter(latest) ? part.arrivesOn() : latest;
    }
    return latest;
  }

  /** The first year, from the request to the last date, whose holidays are not known. */
  @Nullable Integer uncoveredYear(List<Part> parts) {
    var arrival = latest(parts);
    var last = arrival == null || arrival.isBefore(payoutBy) ? payoutBy : arrival;
    for (var year = askedOn.getYear(); year <= last.getYear(); year++) {
      if (!assessor.calendar().covers(LocalDate.of(year, 1, 1))) {
        return year;
      }
    }
    return null;
  }
}
