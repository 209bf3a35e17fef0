package dev.refunddesk.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.kernel.CrashPoint;
import dev.refunddesk.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kills a real process on the way of a payout, wherever it can be, and looks what remains. */
class PayoutCrashTest {

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final PayoutSetting SURVIVOR = PayoutSetting.still(DATABASE, NewsBoard.class);

  /** Where a payout by file is on its way a second time: when the result is asked for. */
  private static final EnumSet<CrashPoint> ASKING =
      EnumSet.of(CrashPoint.P4, CrashPoint.P6, CrashPoint.P7, CrashPoint.P8);

  /**
   * One death.
   *
   * @param alive how often the point is passed before
   */
  record Death(ChannelKind channel, CrashPoint point, int alive) {

    String ticket() {
      return "RF-%s-%s-%s".formatted(channel == ChannelKind.BALANCE ? "A" : "B", point, alive);
    }
  }

  static Stream<Death> deaths() {
    var points = EnumSet.range(CrashPoint.P0, CrashPoint.P9);
    return Stream.concat(
        Stream.of(ChannelKind.values())
            .flatMap(channel -> points.stream().map(point -> new Death(channel, point, 0))),
        ASKING.stream().map(point -> new Death(ChannelKind.BANK_TRANSFER, point, 1)));
  }

  @BeforeAll
  static void listen() {
    SURVIVOR.db().sql("create table public.news (reference text, status text)").update();
  }

  @AfterAll
  static void close() {
    SURVIVOR.close();
  }

  @ParameterizedTest
  @MethodSource("deaths")
  void paysOnceWhereverTheProcessDies(Death death) throws Exception {
    var before = SURVIVOR.balances();
    assertThat(run(death)).isEqualTo(PayoutProcess.KILLED);

    var refund = carryOn(death);

    assertThat(refund.isArrived()).isTrue();
    assertThat(refund.news("SETTLED")).isEqualTo(1);
    assertThat(settled(refund.request().tender()))
        .containsExactly(0L, refund.request().amount().minor());
    SURVIVOR.assertBooksInOrder();
    assertThat(SURVIVOR.grown(before)).isEqualTo(expected(refund.request()));
  }

  private static int run(Death death) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                PayoutProcess.class.getName(),
                DATABASE.url(),
                DATABASE.user(),
                DATABASE.password(),
                death.channel().name(),
                death.ticket(),
                death.point().name(),
                Integer.toString(death.alive()))
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target", "payout-process.log").toFile())
            .start();
    return process.waitFor();
  }

  /** People do again whatever they are not sure of, and the workers go on. */
  private static RefundOfOnePart carryOn(Death death) {
    var refund = RefundOfOnePart.by(death.channel(), death.ticket(), SURVIVOR);
    refund.approve();
    if (death.channel().isBatched()) {
      refund.batch();
      SURVIVOR.pass(Duration.ofDays(1));
      drain();
      refund.report();
    }
    SURVIVOR.pass(Duration.ofDays(1));
    drain();
    return refund;
  }

  /** Asking may say that it was never heard; then it is sent, and may be asked about again. */
  private static void drain() {
    for (int round = 0; round < 3; round++) {
      SURVIVOR.drain();
      SURVIVOR.pass(Duration.ofHours(1));
    }
  }

  private static List<Long> settled(String tender) {
    return SURVIVOR
        .db()
        .sql("select reserved_minor, settled_minor from payout.charge where tender = :tender")
        .param("tender", tender)
        .query((row, _) -> List.of(row.getLong(1), row.getLong(2)))
        .single();
  }

  private static Map<String, Long> expected(PayoutRequest request) {
    var amount = request.amount().minor();
    return request.payee().method() == Payee.Method.BALANCE
        ? Map.of("REFUNDS", amount, "CUSTOMER_BALANCE", amount)
        : Map.of("REFUNDS", amount, "CHANNEL_CLEARING", -amount);
  }
}
