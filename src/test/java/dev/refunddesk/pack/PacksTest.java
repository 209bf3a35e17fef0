package dev.refunddesk.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.ShippedPolicies;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacksTest {

  private static final Currency YUAN = Currency.getInstance("CNY");
  private static final Currency DOLLAR = Currency.getInstance("USD");
  private static final Instant TODAY = Instant.parse("2026-11-23T04:00:00Z");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final Packs packs = ShippedPacks.all();

  @Test
  void areShippedWithoutFlaw() {
    assertThat(new PackCheck(PackFiles.shipped(), ShippedPolicies::flaws).flaws()).isEmpty();
  }

  @Test
  void speakOfWhatTheShopSells() {
    assertThat(idOf("aliyun", "ecs", YUAN)).isEqualTo("aliyun-ecs");
    assertThat(idOf("aliyun", "ecs", DOLLAR)).isEqualTo("aliyun-ecs-intl");
    assertThat(idOf("tencent", "cvm", YUAN)).isEqualTo("tencent-cvm");
    assertThat(idOf("tencent", "lighthouse", YUAN)).isEqualTo("tencent-lighthouse");
    assertThat(idOf("aws", "savings-plan", DOLLAR)).isEqualTo("aws-savings-plan");
    assertThat(idOf("aws", "ec2", DOLLAR)).isEqualTo("aws-infrastructure");
    assertThat(idOf("vultr", "vps", DOLLAR)).isEqualTo("vultr");
    assertThat(idOf("digitalocean", "droplet", DOLLAR)).isEqualTo("digitalocean");
  }

  @Test
  void areSilentOnWhatNobodyPublishes() {
    assertThat(packs.find("own", "vps", YUAN, TODAY)).isEmpty();
    assertThat(packs.find("aws", "domain", DOLLAR, TODAY)).isEmpty();
  }

  @Test
  void holdFromTheirDayOnWhereTheProviderIs() {
    assertThat(versionOf("aliyun-resource-pack", "2025-08-18T15:59:59Z")).isEqualTo(1);
    assertThat(versionOf("aliyun-resource-pack", "2025-08-18T16:00:00Z")).isEqualTo(2);
    assertThat(versionOf("aliyun-resource-pack", "2025-12-31T15:59:59Z")).isEqualTo(2);
    assertThat(versionOf("aliyun-resource-pack", "2025-12-31T16:00:00Z")).isEqualTo(3);
    assertThat(versionOf("digitalocean", "2025-12-31T23:59:59Z")).isEqualTo(1);
    assertThat(versionOf("digitalocean", "2026-01-01T00:00:00Z")).isEqualTo(2);
  }

  @Test
  void keepEveryVersion() {
    assertThat(packs.history("aliyun-resource-pack"))
        .extracting(Pack::version)
        .containsExactly(3, 2, 1);
    assertThat(packs.get("aliyun-resource-pack", 1).policy().effectiveOn())
        .isEqualTo(LocalDate.of(2015, 1, 1));
  }

  @Test
  void nameAllPacksWhereOneIsUnknown() {
    assertThatThrownBy(() -> packs.get("moon", TODAY))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.type().slug()).isEqualTo("pack-unknown");
              assertThat(refusal.details().getFirst()).isEqualTo("moon");
              assertThat(refusal.details().getLast().toString())
                  .contains("tencent-cvm", "aliyun-ecs", "hetzner");
            });
  }

  @Test
  void areRefusedWithoutASourceOrWithARival() {
    var good = packs.get("vultr", TODAY);
    var policy = good.policy();
    var unsourced = new Policy.Clause(1, new Text("没有退款", "No refunds"));
    var bare =
        new Policy(
            "vultr-two",
            1,
            policy.effectiveOn(),
            policy.name(),
            policy.summary(),
            policy.channel(),
            policy.requirement(),
            policy.promise(),
            List.of(unsourced),
            List.of(),
            List.of(),
            null,
            null,
            null,
            null);
    var rival = new Pack(good.provider(), good.scope(), SHANGHAI, bare);

    assertThat(new PackCheck(List.of(good, rival), _ -> List.of()).flaws())
        .containsExactly(
            "vultr v1: speaks of the same as vultr-two",
            "vultr-two v1: clause 1 names no source",
            "vultr-two v1: speaks of the same as vultr");
  }

  private String idOf(String platform, String kind, Currency currency) {
    return packs.find(platform, kind, currency, TODAY).orElseThrow().id();
  }

  private int versionOf(String id, String at) {
    return packs.get(id, Instant.parse(at)).version();
  }
}
