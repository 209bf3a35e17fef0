package dev.refunddesk.policy;

import dev.refunddesk.kernel.Actor;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The policies that are shipped; a platform that has none yet starts with its own. */
@Component
class Presets implements SmartInitializingSingleton {

  private final PolicyStore store;
  private final InstantSource clock;

  Presets(PolicyStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (var preset : shipped()) {
      if (store.newest(preset.platform()) == 0) {
        store.add(new Policies.Version(preset, Actor.DESK, clock.instant()));
      }
    }
  }

  static List<Policy> shipped() {
    var policies = new ArrayList<Policy>();
    try {
      var files = new PathMatchingResourcePatternResolver();
      for (var file : files.getResources("classpath:policy/preset/*.json")) {
        policies.add(PolicyJson.read(file.getInputStream(), Policy.class));
      }
    } catch (IOException e) {
      throw new IllegalStateException("the shipped policies cannot be read", e);
    }
    return policies;
  }
}
