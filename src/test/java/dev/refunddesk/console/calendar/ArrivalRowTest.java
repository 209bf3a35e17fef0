package dev.refunddesk.console.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.calendar.BusinessCalendar;
import dev.refunddesk.calendar.Calendars;
import dev.refunddesk.calendar.OpeningHours;
import dev.refunddesk.console.calendar.ArrivalRow.Advice;
import dev.refunddesk.payout.Payee;
import dev.refunddesk.payout.arrival.ActualArrivals.Journey;
import dev.refunddesk.policy.TenderKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalRowTest {

  private static final BusinessCalendar CHINA =
      Calendars.china(new OpeningHours(LocalTime.of(9, 0), LocalTime.of(18, 0)));
  private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 20);
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 23);
  private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 26);

  @Test
  void nineOfTenHaveArrivedByTheLastDayItNames() {
    var row = row(3, alipay(MONDAY, 90), alipay(THURSDAY, 10));

    assertThat(row.actual()).isEqualTo(new ArrivalRow.Actual(100, 1, 1));
    assertThat(row.advice()).isEqualTo(Advice.TIMID);
  }

  @Test
  void aPromiseThatOneOfTenWaitsLongerForIsBroken() {
    var row = row(3, alipay(MONDAY, 89), alipay(THURSDAY, 11));

    assertThat(row.actual()).isEqualTo(new ArrivalRow.Actual(100, 1, 4));
    assertThat(row.advice()).isEqualTo(Advice.BROKEN);
  }

  @Test
  void aDayToSpareFits() {
    assertThat(row(2, alipay(MONDAY, 50)).advice()).isEqualTo(Advice.FITS);
  }

  @Test
  void fewArrivalsProveNothing() {
    assertThat(row(3, alipay(THURSDAY, 19)).advice()).isEqualTo(Advice.TOO_FEW);
  }

  @Test
  void otherWaysDoNotCount() {
    var bank = new Journey(Payee.Method.BANK_ACCOUNT, FRIDAY, THURSDAY, 50);

    assertThat(row(3, bank).actual()).isNull();
    assertThat(row(3, bank).advice()).isEqualTo(Advice.NONE);
  }

  private static Journey alipay(LocalDate settledOn, long payouts) {
    return new Journey(Payee.Method.ALIPAY, FRIDAY, settledOn, payouts);
  }

  private static ArrivalRow row(int promised, Journey... journeys) {
    return ArrivalRow.of(TenderKind.ALIPAY, promised, List.of(journeys), CHINA);
  }
}
