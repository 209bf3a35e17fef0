package dev.refunddesk.quote;

import dev.refunddesk.assessment.Assessments;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.pack.Pack;
import dev.refunddesk.pack.Packs;
import dev.refunddesk.policy.Facts;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What platforms owe the shop for its customers' orders; only staff may see it. */
@Component
public class Upstreams {

  private final Packs packs;
  private final Assessments assessments;

  Upstreams(Packs packs, Assessments assessments) {
    this.packs = packs;
    this.assessments = assessments;
  }

  /** By the pack that speaks of the product at a moment; empty if none does. */
  public Optional<Upstream> of(Facts facts, Instant at) {
    var service = facts.service();
    return packs
        .find(service.platform(), service.kind(), facts.order().currency(), at)
        .map(pack -> by(pack, facts, at));
  }

  /** By a certain pack; days begin where its provider's do. */
  public Upstream by(Pack pack, Facts facts, Instant at) {
    var assessment = assessments.assess(facts, pack.policy(), at, pack.zone());
    return new Upstream(pack, assessment, Money.zero(facts.order().currency()));
  }
}
