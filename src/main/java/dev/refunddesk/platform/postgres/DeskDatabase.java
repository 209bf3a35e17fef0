package dev.refunddesk.platform.postgres;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The database that the pool connects to. Spring closes it after the pool, so that what is under
 * way can still be written.
 */
final class DeskDatabase implements JdbcConnectionDetails, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DeskDatabase.class);

  private final DatabaseSettings access;
  private final @Nullable EmbeddedPostgres own;

  private DeskDatabase(DatabaseSettings access, @Nullable EmbeddedPostgres own) {
    this.access = access;
    this.own = own;
  }

  /** The external server that the settings name, or the desk's own in the data folder. */
  static DeskDatabase of(DatabaseSettings settings, Path data) {
    if (settings.external()) {
      var database = new DeskDatabase(settings, null);
      database.tryOnce();
      log.info("Using the external PostgreSQL at {}", withoutParameters(settings.url()));
      return database;
    }
    var own =
        settings.attach() ? EmbeddedPostgres.startOrAttach(data) : EmbeddedPostgres.start(data);
    var access = new DatabaseSettings(own.jdbcUrl(), own.user(), own.password(), false);
    log.info("Using the desk's own PostgreSQL in {}", data.toAbsolutePath().normalize());
    return new DeskDatabase(access, own);
  }

  @Override
  public String getJdbcUrl() {
    return access.url();
  }

  @Override
  public @Nullable String getUsername() {
    return access.user().isEmpty() ? null : access.user();
  }

  @Override
  public @Nullable String getPassword() {
    return access.password().isEmpty() ? null : access.password();
  }

  @Override
  public void close() {
    if (own != null) {
      own.close();
    }
  }

  /** Connects once, because the pool would say less clearly what is wrong. */
  private void tryOnce() {
    try {
      DriverManager.getConnection(access.url(), getUsername(), getPassword()).close();
    } catch (SQLException failure) {
      throw new DatabaseUnavailable(
          "The PostgreSQL that REFUNDDESK_DATABASE_URL names, %s, does not let the desk in"
              .formatted(withoutParameters(access.url())),
          failure);
    }
  }

  /** The parameters of a JDBC address may hold a password. */
  private static String withoutParameters(String url) {
    return url.replaceFirst("\\?.*", "");
  }
}
