package dev.refunddesk.quote;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.assessment.Assessments;
import dev.refunddesk.platform.TextsSource;
import dev.refunddesk.policy.Fact;
import dev.refunddesk.policy.Facts;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.purchase.Order;
import dev.refunddesk.purchase.Purchases;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What orders are worth. */
@Component
public class Quotes {

  private final Purchases purchases;
  private final Assessments assessments;
  private final InstantSource clock;
  private final ZoneId zone;
  private final TextsSource texts;

  Quotes(
      Purchases purchases,
      Assessments assessments,
      InstantSource clock,
      ZoneId zone,
      TextsSource texts) {
    this.purchases = purchases;
    this.assessments = assessments;
    this.clock = clock;
    this.zone = zone;
    this.texts = texts;
  }

  /**
   * What a customer has said with a request.
   *
   * @param request the reason, the explanation, the documents; absent if nothing was said yet
   * @param termsAcceptedAt when the platform's terms were accepted; absent if not
   */
  public record Said(Facts.@Nullable Request request, @Nullable Instant termsAcceptedAt) {}

  /** What each of one customer's orders is worth now, before anything is asked for. */
  public Map<String, Assessment> today(List<Order> orders) {
    if (orders.isEmpty()) {
      return Map.of();
    }
    var now = clock.instant();
    var account = Account.of(purchases, orders.getFirst().customerEmail(), now);
    return orders.stream()
        .collect(
            Collectors.toMap(
                Order::number, order -> assessments.assess(facts(order, account, null), now)));
  }

  public Assessment today(Order order) {
    return today(List.of(order)).values().iterator().next();
  }

  /** What an order is worth under a policy, at a moment, to somebody who said so much. */
  public Quote assess(Order order, Policy policy, Instant at, Said said) {
    var facts = facts(order, at, said);
    return new Quote(facts, assess(facts, policy, at));
  }

  /** What facts come to under a policy, at a moment. */
  Assessment assess(Facts facts, Policy policy, Instant at) {
    return assessments.assess(facts, policy, at);
  }

  /**
   * What is known of an order that nobody has recorded.
   *
   * @param isStranger whether nobody said whose it is
   */
  Facts factsOfQuestion(Order order, Instant at, Said said, boolean isStranger) {
    var account =
        isStranger ? Account.stranger(at) : Account.of(purchases, order.customerEmail(), at);
    return facts(order, account.owing(order.arrears()), said);
  }

  /** What is known of an order at a moment, and what somebody said. */
  private Facts facts(Order order, Instant at, Said said) {
    return facts(order, Account.of(purchases, order.customerEmail(), at), said);
  }

  /**
   * What was said of a request, said again with what is known of the order and its customer now: of
   * the same moment, under the same version, to the same words of the customer.
   */
  public Assessment again(Order order, Quote told) {
    var account = Account.of(purchases, order.customerEmail(), clock.instant());
    return assessments.again(told.assessment(), told.knowing(facts(order, account, null)));
  }

  private Facts facts(Order order, Account account, @Nullable Said said) {
    var known = new KnownFacts(order, order.boughtAt(), zone, texts);
    return new Facts(
        known.purchase(said == null ? null : terms(said)),
        known.service(),
        account.facts(order),
        said == null ? null : said.request());
  }

  private static @Nullable Fact<Boolean> terms(Said said) {
    var at = said.termsAcceptedAt();
    return at == null ? null : new Fact<>(true, Fact.Source.CUSTOMER, at);
  }
}
