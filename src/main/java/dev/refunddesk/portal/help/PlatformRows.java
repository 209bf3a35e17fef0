package dev.refunddesk.portal.help;

import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.policy.Policy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The platforms and what holds for each today. */
@Component
class PlatformRows {

  /** The order customers know; others follow by their short names. */
  private static final List<String> ORDER =
      List.of("aliyun", "tencent", "aws", "vultr", "digitalocean", "own");

  private final Policies policies;
  private final ZoneId zone;

  PlatformRows(Policies policies, ZoneId zone) {
    this.policies = policies;
    this.zone = zone;
  }

  List<PlatformRow> list(Frame frame) {
    return policies.list(frame.now()).stream()
        .sorted(Comparator.comparingInt(policy -> place(policy.platform())))
        .map(policy -> row(policy, frame))
        .toList();
  }

  Optional<PlatformRow> find(String platform, Frame frame) {
    return policies.find(platform, frame.now()).map(policy -> row(policy, frame));
  }

  private PlatformRow row(Policy policy, Frame frame) {
    var promise = policy.promise();
    var arrival = promise.arrival();
    var today = LocalDate.ofInstant(frame.now(), zone);
    if (arrival == null) {
      var chain = frame.t("help.platform.term.chain", promise.reviewDays(), promise.payoutDays());
      return PlatformRow.of(policy, chain, frame.t("help.platform.term.open"), today);
    }
    var term = frame.t("help.platform.term", arrival.from(), arrival.to());
    return PlatformRow.of(policy, term, term, today);
  }

  private static int place(String platform) {
    var known = ORDER.indexOf(platform);
    return known < 0 ? ORDER.size() : known;
  }
}
