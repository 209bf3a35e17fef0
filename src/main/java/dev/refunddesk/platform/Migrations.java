package dev.refunddesk.platform;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings each module's schema up to date, in the order of who refers to whom.
 *
 * <p>A module numbers its own migrations and keeps its own history in its own schema.
 */
@Component
public class Migrations implements FlywayMigrationStrategy {

  /** The schemas of the desk, later ones refer to earlier ones only. */
  public static final List<String> SCHEMAS =
      List.of(
          "platform",
          "identity",
          "calendar",
          "purchase",
          "policy",
          "ledger",
          "payout",
          "attachment",
          "ticket",
          "revision",
          "lookup",
          "draft",
          "help",
          "macro",
          "notification",
          "audit");

  @Override
  public void migrate(Flyway flyway) {
    migrate(flyway.getConfiguration());
  }

  /** Migrates every schema of the database that the configuration names. */
  public static void migrate(Configuration database) {
    for (var schema : SCHEMAS) {
      Flyway.configure()
          .configuration(database)
          .schemas(schema)
          .defaultSchema(schema)
          .locations("classpath:db/migration/" + schema)
          .failOnMissingLocations(false)
          .load()
          .migrate();
    }
  }
}
