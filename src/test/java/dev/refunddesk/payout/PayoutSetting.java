package dev.refunddesk.payout;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.kernel.CrashPoints;
import dev.refunddesk.kernel.IdSource;
import dev.refunddesk.ledger.TrialBalance;
import dev.refunddesk.payout.work.PayoutWorkers;
import dev.refunddesk.platform.Check;
import dev.refunddesk.platform.Database;
import dev.refunddesk.platform.Outbox;
import dev.refunddesk.platform.postgres.Durability;
import dev.refunddesk.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The ledger and the payouts alone, with a clock and crash points of the test's choosing. */
public final class PayoutSetting implements AutoCloseable {

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  private volatile Instant now = Instant.parse("2026-03-19T03:02:00Z");

  private PayoutSetting(DataSource database, Durability durability) {
    context.registerBean(DataSource.class, () -> database);
    context.registerBean(Durability.class, () -> durability);
    context.register(Parts.class);
  }

  /** Nothing is at work by itself, and time stands still: {@link #drain} and {@link #pass}. */
  public static PayoutSetting still(TestDatabase database, Class<?>... more) {
    return still(database, new Durability(List.of()), more);
  }

  static PayoutSetting still(TestDatabase database, Durability durability, Class<?>... more) {
    var setting = new PayoutSetting(database.dataSource(), durability);
    setting.context.registerBean(InstantSource.class, () -> () -> setting.now);
    setting.context.registerBean(CrashPoints.class, () -> _ -> {});
    setting.context.registerBean("lifecycleProcessor", StillLifecycle.class);
    return setting.open(more);
  }

  /** As it is in earnest: the workers work, and time goes on. */
  static PayoutSetting alive(DataSource database, CrashPoints crashPoints, Class<?>... more) {
    var setting = new PayoutSetting(database, new Durability(List.of()));
    var started = System.nanoTime();
    var micro = ChronoUnit.MICROS;
    setting.context.registerBean(
        InstantSource.class,
        () -> () -> setting.now.plusNanos(System.nanoTime() - started).truncatedTo(micro));
    setting.context.registerBean(CrashPoints.class, () -> crashPoints);
    return setting.open(more);
  }

  private PayoutSetting open(Class<?>... more) {
    for (var type : more) {
      context.register(type);
    }
    context.refresh();
    return this;
  }

  public Instant now() {
    return now;
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcClient db() {
    return get(JdbcClient.class);
  }

  /** Schedules the parts as an approval does, in a transaction. */
  public void approve(PayoutRequest... parts) {
    inTransaction(() -> get(Payouts.class).schedule(List.of(parts)));
  }

  public void inTransaction(Runnable task) {
    get(TransactionTemplate.class).executeWithoutResult(_ -> task.run());
  }

  /** Carries what is due and hands on the news. */
  public void drain() {
    get(PayoutWorkers.class).drain();
    get(Outbox.class).drain();
  }

  public Payout payout(String reference) {
    return get(Payouts.class).get(reference);
  }

  public void assertBooksInOrder() {
    assertThat(context.getBeansOfType(Check.class).values())
        .allSatisfy(check -> assertThat(check.findings()).as(check.name()).isEmpty());
  }

  /** What the accounts stand at, by title, in minor units. */
  public Map<String, Long> balances() {
    return get(TrialBalance.class).lines().stream()
        .filter(line -> !line.balance().isZero())
        .collect(toMap(line -> line.title().name(), line -> line.balance().minor()));
  }

  /** What the accounts grew by. */
  Map<String, Long> grown(Map<String, Long> before) {
    var now = new TreeMap<>(balances());
    before.forEach((title, amount) -> now.merge(title, -amount, Long::sum));
    now.values().removeIf(amount -> amount == 0);
    return now;
  }

  @Override
  public void close() {
    context.close();
  }

  static class StillLifecycle extends DefaultLifecycleProcessor {

    @Override
    public void onRefresh() {
      // nothing is started
    }
  }

  @TestConfiguration
  @EnableTransactionManagement(proxyTargetClass = true)
  @ComponentScan({"dev.refunddesk.ledger", "dev.refunddesk.payout"})
  @ComponentScan(
      basePackages = "dev.refunddesk.platform",
      useDefaultFilters = false,
      includeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = "dev\\.refunddesk\\.platform\\.Outbox(Delivery|Worker)?"))
  static class Parts {

    @Bean
    JdbcTransactionManager transactions(DataSource database) {
      return new JdbcTransactionManager(database);
    }

    @Bean
    TransactionTemplate inTransaction(JdbcTransactionManager transactions) {
      return new TransactionTemplate(transactions);
    }

    @Bean
    Database database(DataSource source) {
      return new Database(source);
    }

    @Bean
    JdbcClient db(Database database) {
      return JdbcClient.create(database);
    }

    @Bean
    JsonMapper json() {
      return JsonMapper.builder().build();
    }

    @Bean
    ZoneId zone() {
      return ZoneId.of("Asia/Shanghai");
    }

    @Bean
    IdSource ids() {
      return new RandomIdSource();
    }
  }

  private static final class RandomIdSource implements IdSource {

    @Override
    public UUID next() {
      return UUID.randomUUID();
    }

    @Override
    public int number(int bound) {
      return 0;
    }

    @Override
    public String secret() {
      return next().toString();
    }
  }
}
