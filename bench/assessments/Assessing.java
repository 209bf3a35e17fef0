package dev.refunddesk.assessment;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.policy.BillingMode;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.ShippedPolicies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** How long an assessment takes once the machine is warm: {@code bin/bench --assessments}. */
@Fork(value = 1, jvmArgs = {"-XX:+UseSerialGC", "-Xmx256m"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class Assessing {

  private static final int CASES = 1_024;
  private static final long SEED = 20_260_318L;

  /** A simple order of each platform, under the policy shipped for it. */
  @State(Scope.Benchmark)
  public static class Preset {

    @Param({"own", "aliyun", "tencent", "aws", "vultr", "digitalocean"})
    public String platform;

    Facts facts;
    Policy policy;

    @org.openjdk.jmh.annotations.Setup
    public void choose() {
      policy = ShippedPolicies.of(platform);
      facts =
          switch (platform) {
            case "own" -> Cases.liMing();
            case "aliyun" -> Cases.order(platform, "ecs", BillingMode.PAY_AS_YOU_GO, "360");
            case "aws" -> Cases.order(platform, "ec2", BillingMode.RESERVED, "360");
            case "tencent" -> Cases.order(platform, "cvm", BillingMode.SUBSCRIPTION, "360");
            default -> Cases.order(platform, "droplet", BillingMode.HOURLY, "360");
          };
    }
  }

  /** Many orders of all platforms, asked at different moments, one after the other. */
  @State(Scope.Thread)
  public static class Stream {

    final List<Facts> facts = new ArrayList<>();
    final List<Policy> policies = new ArrayList<>();
    final List<Duration> later = new ArrayList<>();
    int next;

    @org.openjdk.jmh.annotations.Setup
    public void draw() {
      var lot = new SplittableRandom(SEED);
      var platforms = List.of("own", "aliyun", "tencent", "aws", "vultr", "digitalocean");
      for (var i = 0; i < CASES; i++) {
        var platform = platforms.get(lot.nextInt(platforms.size()));
        var modes = BillingMode.values();
        var paid = Money.of(1 + lot.nextInt(1_000_000), "CNY").toDecimal().toPlainString();
        facts.add(Cases.order(platform, "vps", modes[lot.nextInt(modes.length)], paid));
        policies.add(ShippedPolicies.of(platform));
        later.add(Duration.ofMinutes(lot.nextInt(60_000)));
      }
    }
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public Assessment one(Preset preset) {
    return Cases.DESK.assess(preset.facts, preset.policy, Cases.NOW);
  }

  @Benchmark
  @Threads(Threads.MAX)
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public Assessment streamOnAllCores(Stream stream) {
    var i = stream.next++ & (CASES - 1);
    var at = Cases.NOW.plus(stream.later.get(i));
    return Cases.DESK.assess(stream.facts.get(i), stream.policies.get(i), at);
  }
}
