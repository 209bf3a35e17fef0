package dev.refunddesk.platform;

import dev.refunddesk.kernel.CrashPoints;
import dev.refunddesk.kernel.IdSource;
import java.time.InstantSource;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration
@EnableScheduling
@EnableConfigurationProperties(Shop.class)
class PlatformConfiguration {

  /** Exit status of a process that was killed: 128 and the signal's number. */
  private static final int KILLED = 137;

  @Bean
  InstantSource clock() {
    return new DeskClock(InstantSource.system());
  }

  @Bean
  ZoneId zone(Shop shop) {
    return shop.zone();
  }

  @Bean
  IdSource ids(InstantSource clock) {
    return new RandomIds(clock);
  }

  @Bean
  Database database(DataSource source) {
    return new Database(source);
  }

  @Bean
  JdbcClient jdbcClient(Database database) {
    return JdbcClient.create(database);
  }

  /** Lets the process die on the spot at the named point, as tests of the real process ask. */
  @Bean
  CrashPoints crashPoints(@Value("${refunddesk.crash-at:#{null}}") @Nullable String at) {
    return point -> {
      if (point.name().equals(at)) {
        LoggerFactory.getLogger(CrashPoints.class).warn("dying at {} as asked", point);
        Runtime.getRuntime().halt(KILLED);
      }
    };
  }
}
