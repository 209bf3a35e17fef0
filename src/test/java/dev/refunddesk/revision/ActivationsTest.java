package dev.refunddesk.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.refunddesk.identity.Accounts;
import dev.refunddesk.identity.Role;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.testing.DeskTest;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DeskTest
class ActivationsTest {

  private static final String PLATFORM = "digitalocean";
  private static final AtomicInteger SERIAL = new AtomicInteger();
  private static final Text NOTE = new Text("变更说明", "What changed");

  private final PolicyDrafts drafts;
  private final Backtests backtests;
  private final BacktestWorker worker;
  private final Activations activations;
  private final Policies policies;
  private final TestClock clock;
  private final Actor wang;
  private final Actor lin;

  ActivationsTest(
      PolicyDrafts drafts,
      Backtests backtests,
      BacktestWorker worker,
      Activations activations,
      Policies policies,
      TestClock clock,
      Accounts accounts) {
    this.drafts = drafts;
    this.backtests = backtests;
    this.worker = worker;
    this.activations = activations;
    this.policies = policies;
    this.clock = clock;
    this.wang = actor(accounts, "王总");
    this.lin = actor(accounts, "林经理");
  }

  private static Actor actor(Accounts accounts, String name) {
    var account = new People(accounts).open(name, Role.ADMIN);
    return new Actor(Actor.Kind.STAFF, account.id(), name);
  }

  @BeforeEach
  void wangWrites() {
    var newest = policies.history(PLATFORM).getFirst().policy();
    var draft = drafts.begin(newest, wang);
    drafts.change(saying(draft.policy(), "第 " + SERIAL.incrementAndGet() + " 份"), 1, wang);
  }

  @AfterEach
  void nothingStays() {
    drafts.find(PLATFORM).ifPresent(draft -> drafts.discard(PLATFORM, draft.version()));
  }

  @Test
  void makeATestedDraftAVersionByASecondPerson() {
    test();
    var saved = activations.activate(wish(today().plusDays(3)), lin);

    assertThat(policies.get(PLATFORM, saved.version())).isEqualTo(saved);
    assertThat(saved.effectiveOn()).isEqualTo(today().plusDays(3));
    assertThat(policies.get(PLATFORM, clock.instant()).version()).isLessThan(saved.version());
    assertThat(drafts.find(PLATFORM)).isEmpty();
    assertThat(activations.notes(PLATFORM).getFirst().text()).isEqualTo(NOTE);
    assertThat(policies.history(PLATFORM).getFirst().author().name()).isEqualTo("王总");
  }

  @Test
  void refuseWhatWasNotTestedAsItStands() {
    refuses(wish(today()), lin, RevisionProblem.UNTESTED);

    test();
    var draft = drafts.get(PLATFORM);
    drafts.change(saying(draft.policy(), "后来又改"), draft.version(), wang);

    refuses(wish(today()), lin, RevisionProblem.UNTESTED);
  }

  @Test
  void refuseWhoeverHadAHandInIt() {
    test();

    refuses(wish(today()), wang, RevisionProblem.OWN_WORK);
  }

  @Test
  void refuseADraftWithFlaws() {
    var draft = drafts.get(PLATFORM);
    drafts.change(saying(draft.policy(), ""), draft.version(), wang);
    test();

    refuses(wish(today()), lin, RevisionProblem.FLAWED);
  }

  @Test
  void refuseADraftThatChangedUnderOnesEyes() {
    test();
    var wish = wish(today());
    var draft = drafts.get(PLATFORM);
    drafts.change(saying(draft.policy(), "又改"), draft.version(), wang);

    refuses(wish, lin, RevisionProblem.DRAFT_STALE);
  }

  @Test
  void refuseADayInThePast() {
    test();

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> activations.activate(wish(today().minusDays(1)), lin))
        .satisfies(refusal -> assertThat(refusal.type().slug()).isEqualTo("policy-too-early"));
    assertThat(drafts.find(PLATFORM)).isPresent();
  }

  private void refuses(Activation wish, Actor by, RevisionProblem problem) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> activations.activate(wish, by))
        .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(problem));
  }

  private void test() {
    var now = clock.instant();
    var begun = backtests.begin(drafts.get(PLATFORM), now.minus(Duration.ofDays(1)), now, wang);
    do {
      worker.drain();
    } while (!backtests.get(begun.id()).isOver());
  }

  private Activation wish(LocalDate day) {
    return new Activation(PLATFORM, drafts.get(PLATFORM).version(), day, NOTE);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
  }

  private Policy saying(Policy policy, String summary) {
    var json = policies.write(policy);
    var before = "\"zh\" : \"" + policy.summary().zh() + "\"";
    return policies.read(json.replace(before, "\"zh\" : \"" + summary + "\""));
  }
}
