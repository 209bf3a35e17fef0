package dev.refunddesk.draft;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.assessment.Assessments;
import dev.refunddesk.attachment.Attachment;
import dev.refunddesk.attachment.Attachments;
import dev.refunddesk.policy.Fact;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.quote.Quote;
import dev.refunddesk.quote.Quotes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has a draft judged by what is filled in and attached so far. */
@Component
class Appraisal {

  private final Quotes quotes;
  private final Assessments assessments;
  private final Policies policies;
  private final Attachments attachments;
  private final InstantSource clock;

  Appraisal(
      Quotes quotes,
      Assessments assessments,
      Policies policies,
      Attachments attachments,
      InstantSource clock) {
    this.quotes = quotes;
    this.assessments = assessments;
    this.policies = policies;
    this.attachments = attachments;
    this.clock = clock;
  }

  /**
   * A refund in the making as it stands.
   *
   * @param files what is attached, the general files first
   */
  record Appraised(Quote quote, List<Attachment> files) {}

  /** With what is known now: of the frozen moment and under its version while the quote holds. */
  Appraised now(Draft draft, Order order) {
    var at = draft.judgedAt(clock.instant());
    var policy = policy(draft, order, at);
    var materials = materials(policy);
    var files = files(draft, materials);
    var said = new Quotes.Said(request(draft, materials, files, at), terms(draft, at));
    return new Appraised(quotes.assess(order, policy, at, said), files);
  }

  private Policy policy(Draft draft, Order order, Instant at) {
    var frozen = draft.quote();
    if (frozen != null && draft.holds(clock.instant())) {
      var told = frozen.quote().assessment();
      return policies.get(told.platform(), told.policyVersion());
    }
    return policies.judging(order.service().platform().code(), order.boughtAt(), at);
  }

  /** What a quote that was shown says to what the customer has filled in since. */
  Assessment shown(Draft draft, Frozen frozen) {
    var quote = frozen.quote();
    var told = quote.assessment();
    var at = told.assessedAt();
    var materials = materials(policies.get(told.platform(), told.policyVersion()));
    var said = request(draft, materials, files(draft, materials), at);
    var accepted = terms(draft, at);
    var terms = accepted == null ? null : new Fact<>(true, Fact.Source.CUSTOMER, accepted);
    return assessments.again(told, quote.asking(said, terms));
  }

  private static @Nullable Instant terms(Draft draft, Instant at) {
    return draft.answers().termsAccepted() ? at : null;
  }

  private static Facts.@Nullable Request request(
      Draft draft, List<String> materials, List<Attachment> files, Instant at) {
    var answers = draft.answers();
    if (answers.isBlank()) {
      return null;
    }
    var reason = answers.reason();
    var filled = files.stream().map(Attachment::folder).collect(Collectors.toSet());
    return new Facts.Request(
        reason == null ? null : reason.name(),
        answers.explanation().strip().length(),
        materials.stream().filter(code -> filled.contains(draft.folder(code))).toList(),
        at);
  }

  /** What is attached in general, and for each material that may be asked for. */
  private List<Attachment> files(Draft draft, List<String> materials) {
    return attachments.listIn(
        Stream.concat(Stream.of(draft.folder()), materials.stream().map(draft::folder)).toList());
  }

  private static List<String> materials(Policy policy) {
    return policy.rules().stream()
        .flatMap(rule -> rule.materials().stream())
        .map(Policy.Material::code)
        .distinct()
        .toList();
  }
}
