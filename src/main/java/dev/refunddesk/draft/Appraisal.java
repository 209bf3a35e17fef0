package dev.refunddesk.draft;

import dev.refunddesk.attachment.Attachments;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.quote.Quote;
import dev.refunddesk.quote.Quotes;
import java.time.InstantSource;
import java.util.List;
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

  Quote of(Draft draft, Order order) {
    var at = draft.judgedAt(clock.instant());
    var answers = draft.answers();
    var reason = answers.reason();
    var request =
        answers.isBlank()
            ? null
            : new Facts.Request(
                reason == null ? null : reason.name(),
                answers.explanation().strip().length(),
                attached(draft, order),
                at);
    return quotes.assess(order, at, new Quotes.Said(request, answers.termsAccepted() ? at : null));
  }

  /** All folders of the draft: the general one, and one for each material that may be asked for. */
  List<String> folders(Draft draft, @Nullable Order order) {
    var own = order == null ? List.<String>of() : materials(draft, order);
    return Stream.concat(Stream.of(draft.folder()), own.stream().map(draft::folder)).toList();
  }

  /** The codes of the materials that something was attached for. */
  private List<String> attached(Draft draft, Order order) {
    return materials(draft, order).stream()
        .filter(code -> !attachments.list(draft.folder(code)).isEmpty())
        .toList();
  }

  private List<String> materials(Draft draft, Order order) {
    return policies
        .find(order.service().platform().code(), draft.judgedAt(clock.instant()))
        .map(Policy::rules)
        .orElse(List.of())
        .stream()
        .flatMap(rule -> rule.materials().stream())
        .map(Policy.Material::code)
        .distinct()
        .toList();
  }
}
