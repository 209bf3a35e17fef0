package dev.refunddesk.pack;

import dev.refunddesk.policy.Policies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PackConfiguration {

  /** The packs of the desk; one with a flaw keeps it from starting. */
  @Bean
  Packs packs(Policies policies) {
    var shipped = PackFiles.shipped();
    var flaws = new PackCheck(shipped, policies::flaws).flaws();
    if (!flaws.isEmpty()) {
      throw new IllegalStateException("shipped rule packs: " + String.join("; ", flaws));
    }
    return new Packs(shipped);
  }
}
