package dev.refunddesk.policy;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

@Configuration
class PolicyConfiguration {

  /** How long money takes by each way of paying, as shipped. */
  @Bean
  Arrivals arrivalTimes() throws IOException {
    var file = new ClassPathResource("policy/arrivals.json");
    return PolicyJson.read(file.getInputStream(), Arrivals.class);
  }
}
