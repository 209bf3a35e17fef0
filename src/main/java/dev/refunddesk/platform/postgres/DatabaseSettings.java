package dev.refunddesk.platform.postgres;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL the desk uses: the one named here, or its own when none is.
 *
 * @param url a JDBC address such as {@code jdbc:postgresql://db.example/refunddesk}, or empty
 * @param user the role at that address, or empty if the address names it
 * @param password the role's password, or empty if it needs none
 * @param attach whether this process may use the own server that a running desk has started
 */
@ConfigurationProperties("refunddesk.database")
record DatabaseSettings(
    @DefaultValue("") String url,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("false") boolean attach) {

  DatabaseSettings {
    if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
      throw new DatabaseUnavailable(
          "REFUNDDESK_DATABASE_URL is '%s', but must look like".formatted(url)
              + " jdbc:postgresql://host:5432/database.");
    }
    if (url.isEmpty() && !user.isEmpty()) {
      throw new DatabaseUnavailable(
          "REFUNDDESK_DATABASE_USER is set, REFUNDDESK_DATABASE_URL is not: set both or neither.");
    }
  }

  boolean external() {
    return !url.isEmpty();
  }
}
