package dev.refunddesk.calendar;

import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CalendarConfiguration {

  @Bean
  OpeningHours openingHours(
      @Value("${refunddesk.shop.opens-at}") String opensAt,
      @Value("${refunddesk.shop.closes-at}") String closesAt) {
    return new OpeningHours(LocalTime.parse(opensAt), LocalTime.parse(closesAt));
  }
}
