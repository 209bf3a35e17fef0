package dev.refunddesk.draft;

import dev.refunddesk.attachment.Attachment;
import dev.refunddesk.attachment.Attachments;
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
  private final Policies policies;
  private final Attachments attachments;
  private final InstantSource clock;

  Appraisal(Quotes quotes, Policies policies, Attachments attachments, InstantSource clock) {
    this.quotes = quotes;
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

  Appraised of(Draft draft, Order order) {
    var at = draft.judgedAt(clock.instant());
    var policy = policies.judging(order.service().platform().code(), order.boughtAt(), at);
    var materials = materials(policy);
    var files = files(draft, materials);
    var answers = draft.answers();
    var said =
        new Quotes.Said(request(draft, materials, files, at), answers.termsAccepted() ? at : null);
    return new Appraised(quotes.assess(order, policy, at, said), files);
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
