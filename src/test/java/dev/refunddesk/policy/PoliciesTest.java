package dev.refunddesk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.Policy.JudgedAt;
import dev.refunddesk.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PoliciesTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-03-18T06:30:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);
  private static final Actor WANG = new Actor(Actor.Kind.STAFF, new UUID(0, 1), "王总");

  private final InstantSource clock = InstantSource.fixed(NOW);
  private final PolicyStore store = new PolicyStore(DATABASE.client());
  private final Policies policies = new Policies(store, clock, ZoneId.of("Asia/Shanghai"));

  @BeforeEach
  void startWithWhatIsShipped() {
    DATABASE.client().sql("truncate policy.policy_version cascade").update();
    new Presets(store, clock).afterSingletonsInstantiated();
  }

  @Test
  void startsWithTheShippedPolicies() {
    assertThat(policies.list(NOW))
        .extracting(Policy::platform)
        .containsExactly("aliyun", "aws", "digitalocean", "own", "tencent", "vultr");
    assertThat(policies.get("own", NOW)).isEqualTo(ShippedPolicies.of("own"));
  }

  @Test
  void shipsNothingOverWhatAShopHasMade() {
    policies.save(changed(2, TODAY), WANG);

    new Presets(store, clock).afterSingletonsInstantiated();

    assertThat(policies.history("own")).hasSize(2);
  }

  @Test
  void holdsFromTheFirstMomentOfItsDayInTheShopsZone() {
    policies.save(changed(2, TODAY.plusDays(1)), WANG);

    var midnight = Instant.parse("2026-03-18T16:00:00Z");
    assertThat(policies.get("own", midnight.minusSeconds(1)).version()).isEqualTo(1);
    assertThat(policies.get("own", midnight).version()).isEqualTo(2);
    assertThat(policies.list(midnight))
        .extracting(Policy::platform, Policy::version)
        .contains(tuple("own", 2), tuple("aws", 1));
  }

  @Test
  void letsTheLaterVersionWinOnOneDay() {
    policies.save(changed(2, TODAY), WANG);
    policies.save(changed(3, TODAY), WANG);

    assertThat(policies.get("own", NOW).version()).isEqualTo(3);
  }

  @Test
  void judgesByTheVersionInForceAtTheRequest() {
    policies.save(changed(2, TODAY), WANG);

    assertThat(judging(NOW.minus(DAY), NOW).version()).isEqualTo(2);
  }

  @Test
  void judgesByTheVersionOfThePurchaseWhereThatOnePromisesIt() {
    save(judged(2, TODAY, JudgedAt.PURCHASE), NOW.minus(DAY));
    save(changed(3, TODAY.plusDays(1)), NOW);
    var tomorrow = NOW.plus(DAY);

    assertThat(judging(NOW, tomorrow).version()).isEqualTo(2);
    assertThat(judging(NOW.minus(DAY), tomorrow).version()).isEqualTo(3);
    assertThat(judging(tomorrow, tomorrow).version()).isEqualTo(3);
  }

  @Test
  void keepsWhatWasPromisedWhenAVersionIsSavedLaterOnTheSameDay() {
    save(judged(2, TODAY, JudgedAt.PURCHASE), NOW);
    var bought = NOW.plusSeconds(60);
    save(judged(3, TODAY, JudgedAt.PURCHASE), bought.plusSeconds(60));

    assertThat(judging(bought, NOW.plus(DAY)).version()).isEqualTo(2);
    assertThat(judging(bought.plusSeconds(60), NOW.plus(DAY)).version()).isEqualTo(3);
  }

  @Test
  void judgesAnOrderOlderThanAllVersionsByTheFirst() {
    DATABASE.client().sql("truncate policy.policy_version cascade").update();
    save(judged(1, TODAY, JudgedAt.PURCHASE), NOW);
    save(changed(2, TODAY), NOW.plusSeconds(1));

    assertThat(judging(Instant.EPOCH, NOW).version()).isEqualTo(1);
    assertThat(judging(NOW, NOW).version()).isEqualTo(1);
    assertThat(judging(NOW.plusSeconds(1), NOW).version()).isEqualTo(2);
  }

  @Test
  void keepsEveryVersionWithItsAuthor() {
    var saved = policies.save(changed(2, TODAY), WANG);

    var history = policies.history("own");
    assertThat(history).extracting(version -> version.policy().version()).containsExactly(2, 1);
    assertThat(history.getFirst().policy()).isEqualTo(saved);
    assertThat(history.getFirst().author()).isEqualTo(WANG);
    assertThat(history.getFirst().savedAt()).isEqualTo(NOW);
    assertThat(history.getLast().author()).isEqualTo(Actor.DESK);
    assertThat(policies.get("own", 1)).isEqualTo(ShippedPolicies.of("own"));
  }

  @Test
  void refusesAVersionMadeFromAnOldOne() {
    policies.save(changed(2, TODAY), WANG);

    refuses(PolicyProblem.SUPERSEDED, changed(2, TODAY));
    refuses(PolicyProblem.SUPERSEDED, changed(4, TODAY));
  }

  @Test
  void refusesToChangeThePast() {
    refuses(PolicyProblem.TOO_EARLY, changed(2, TODAY.minusDays(1)));
  }

  @Test
  void refusesAFlawedPolicy() {
    refuses(PolicyProblem.NUMBER_OUT_OF_RANGE, changed(0, TODAY));

    assertThat(policies.history("own")).hasSize(1);
  }

  @Test
  void refusesAPlatformWithoutAPolicy() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> policies.get("moon", NOW))
        .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(PolicyProblem.NOT_FOUND));
    assertThat(policies.find("own", Instant.EPOCH)).isEmpty();
  }

  @Test
  void readsTheQuotaOfAnOlderDesk() throws IOException {
    DATABASE
        .client()
        .sql(
            """
            update policy.policy_version set body = regexp_replace(body::text,
              '"kind": "refunds-at-most"', '"kind": "refunds-this-year"')::jsonb
              #- '{rules,1,when,1,counted}' #- '{rules,1,when,1,per}' #- '{rules,1,when,1,cycle}'
            """)
        .update();
    assertThat(bodies()).contains("refunds-this-year").doesNotContain("cycle");

    var migration = Path.of("src/main/resources/db/migration/policy/V2__quotas.sql");
    DATABASE.client().sql(Files.readString(migration)).update();

    assertThat(new PolicyStore(DATABASE.client()).find("own", 1))
        .contains(ShippedPolicies.of("own"));
  }

  @Test
  void takesInTheFileItHandsOut() {
    var policy = policies.get("tencent", NOW);

    assertThat(policies.read(policies.write(policy))).isEqualTo(policy);
  }

  private static String bodies() {
    return DATABASE
        .client()
        .sql("select string_agg(body::text, '') from policy.policy_version")
        .query(String.class)
        .single();
  }

  private Policy judging(Instant boughtAt, Instant askedAt) {
    return policies.judging("own", boughtAt, askedAt);
  }

  private void save(Policy policy, Instant at) {
    assertThat(store.add(new Policies.Version(policy, WANG, at))).isTrue();
  }

  private void refuses(PolicyProblem problem, Policy policy) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> policies.save(policy, WANG))
        .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(problem));
  }

  private static Policy changed(int version, LocalDate effectiveOn) {
    return judged(version, effectiveOn, null);
  }

  private static Policy judged(int version, LocalDate effectiveOn, @Nullable JudgedAt judgedAt) {
    var own = ShippedPolicies.of("own");
    return new Policy(
        own.platform(),
        version,
        effectiveOn,
        own.name(),
        new Text("改过", "changed"),
        own.channel(),
        own.requirement(),
        own.promise(),
        own.clauses(),
        own.rules(),
        own.requirements(),
        own.automaticLimit(),
        "https://example.com/terms",
        TODAY,
        judgedAt);
  }
}
