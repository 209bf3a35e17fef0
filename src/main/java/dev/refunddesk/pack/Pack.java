package dev.refunddesk.pack;

import dev.refunddesk.kernel.Text;
import dev.refunddesk.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a provider publishes about refunds of some of its products.
 *
 * @param provider who publishes it
 * @param scope which orders it speaks of
 * @param zone where the provider's days and months begin
 * @param policy its rules; the policy's platform is the id of the pack
 */
public record Pack(Text provider, Scope scope, ZoneId zone, Policy policy) {

  /** The short name of the pack, such as {@code tencent-cvm}. */
  public String id() {
    return policy.platform();
  }

  public int version() {
    return policy.version();
  }

  /** Whether this version holds at a moment, unless a later one does. */
  boolean isInForce(Instant at) {
    return !policy.effectiveOn().isAfter(LocalDate.ofInstant(at, zone));
  }

  /**
   * Which orders of the desk a pack speaks of.
   *
   * @param platform one of the desk's platforms; absent if the desk sells nothing of the provider,
   *     so that the pack is only used by its id
   * @param productKinds the kinds of product; none if it is only used by its id
   * @param currencies the codes of the currencies it sells in; none means all that no other pack of
   *     these products names
   */
  public record Scope(
      @Nullable String platform, List<String> productKinds, List<String> currencies) {

    public Scope {
      productKinds = List.copyOf(productKinds);
      currencies = List.copyOf(currencies);
    }

    boolean names(Currency currency) {
      return currencies.contains(currency.getCurrencyCode());
    }

    boolean speaksOf(String of, String productKind) {
      return of.equals(platform) && productKinds.contains(productKind);
    }
  }
}
