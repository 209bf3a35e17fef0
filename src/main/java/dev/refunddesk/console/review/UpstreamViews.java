package dev.refunddesk.console.review;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.assessment.Calculation.Line;
import dev.refunddesk.assessment.Finding;
import dev.refunddesk.assessment.Finding.Result;
import dev.refunddesk.console.review.UpstreamView.State;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Policy.Clause;
import dev.refunddesk.policy.Policy.Confidence;
import dev.refunddesk.policy.Verdict;
import dev.refunddesk.purchase.Platform;
import dev.refunddesk.quote.Upstream;
import dev.refunddesk.quote.Upstreams;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.Tickets;
import dev.refunddesk.view.Verdicts;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reckons what the platform owes for a ticket, on the facts and at the moment of its quote. */
@Component
class UpstreamViews {

  private final Tickets tickets;
  private final Upstreams upstreams;

  UpstreamViews(Tickets tickets, Upstreams upstreams) {
    this.tickets = tickets;
    this.upstreams = upstreams;
  }

  /** Of a refund; empty for other questions. */
  Optional<UpstreamView> of(Ticket ticket, Assessment told, Frame frame) {
    return tickets.facts(ticket.number()).map(facts -> of(ticket, told, facts, frame));
  }

  private UpstreamView of(Ticket ticket, Assessment told, Facts facts, Frame frame) {
    var at = told.assessedAt();
    var owed = owed(ticket, told, facts);
    var found = upstreams.of(facts, at).orElse(null);
    if (found == null) {
      var own = facts.service().platform().equals(Platform.OWN.code());
      var state = own ? State.OWN : State.SILENT;
      return new UpstreamView(state, null, owed, null, null, at, null, List.of(), null, List.of());
    }
    var said = found.assessment();
    return new UpstreamView(
        state(found),
        found.pack(),
        owed,
        found.due().orElse(null),
        owed == null ? null : found.margin(owed).orElse(null),
        at,
        ticket.status().isUnderReview() ? later(found, facts, frame.now()) : null,
        said.findings().stream().filter(finding -> finding.result() != Result.MET).toList(),
        Verdicts.calculation(said, UpstreamView.path(found.pack()), frame.texts()).orElse(null),
        clauses(found));
  }

  /** What is granted or else quoted; nothing where the policy refuses. */
  private static @Nullable Money owed(Ticket ticket, Assessment told, Facts facts) {
    var due = ticket.due();
    return due == null && told.verdict() == Verdict.OUT
        ? Money.zero(facts.order().currency())
        : due;
  }

  private static State state(Upstream upstream) {
    if (upstream.isNothing()) {
      return State.NOTHING;
    }
    if (upstream.due().isEmpty()) {
      return State.UNKNOWN;
    }
    return switch (upstream.assessment().verdict()) {
      case AUTO, REVIEW -> State.GIVES;
      case DOCS, FIX -> State.ON_CONDITION;
      case OUT -> State.NOTHING;
    };
  }

  /** What the same facts come to at a later moment; absent if it is the same or unknown. */
  private @Nullable Money later(Upstream before, Facts facts, Instant now) {
    var due = upstreams.of(facts, now).flatMap(Upstream::due);
    return due.equals(before.due()) ? null : due.orElse(null);
  }

  private static List<Clause> clauses(Upstream upstream) {
    var cited = cited(upstream.assessment());
    return upstream.pack().policy().clauses().stream()
        .filter(clause -> cited.contains(clause.number()) || isUnverified(clause))
        .toList();
  }

  private static boolean isUnverified(Clause clause) {
    return clause.source() != null && clause.source().confidence() == Confidence.UNVERIFIED;
  }

  private static Set<Integer> cited(Assessment assessment) {
    var cited = new HashSet<Integer>();
    if (assessment.clause() != null) {
      cited.add(assessment.clause());
    }
    assessment.findings().stream()
        .map(Finding::clause)
        .filter(Objects::nonNull)
        .forEach(cited::add);
    var calculation = assessment.calculation();
    if (calculation != null) {
      calculation.deductions().stream()
          .map(Line::clause)
          .filter(Objects::nonNull)
          .forEach(cited::add);
    }
    return cited;
  }
}
