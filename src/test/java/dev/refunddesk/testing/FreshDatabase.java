package dev.refunddesk.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives each Spring test context a migrated database of its own, named to the desk as an operator
 * names an external one: {@code @ContextConfiguration(initializers = FreshDatabase.class)}.
 *
 * <p>Contexts live on in the cache of a test run, so the pool of an idle one lets go of the server.
 */
public final class FreshDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var database = TestDatabase.fresh();
    TestPropertyValues.of(
            "refunddesk.database.url=" + database.url(),
            "refunddesk.database.user=" + database.user(),
            "refunddesk.database.password=" + database.password(),
            "spring.datasource.hikari.minimum-idle=0",
            "spring.datasource.hikari.idle-timeout=10000")
        .applyTo(context);
  }
}
