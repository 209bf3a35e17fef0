package dev.refunddesk.platform.postgres;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

  /** Decided when the desk runs, never by a condition on the bean: one build serves both. */
  @Bean
  DeskDatabase deskDatabase(DatabaseSettings settings, @Value("${refunddesk.data}") Path data) {
    return DeskDatabase.of(settings, data);
  }

  @Bean
  Durability durability(JdbcClient db) {
    return DurabilityCheck.of(db);
  }
}
