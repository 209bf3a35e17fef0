package dev.refunddesk.policy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Policies read from their text once: the same text is always the same policy, and there are few of
 * them. Which one holds is asked of the table each time.
 */
final class KnownPolicies {

  private static final int MOST = 200;

  private final Map<String, Policy> byText = new ConcurrentHashMap<>();

  Policy read(String text) {
    if (byText.size() > MOST) {
      byText.clear();
    }
    return byText.computeIfAbsent(text, PolicyJson::stored);
  }
}
