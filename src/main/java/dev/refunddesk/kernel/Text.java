package dev.refunddesk.kernel;

/**
 * Words a shop wrote in both languages, such as a policy's clause.
 *
 * @param zh the Chinese words
 * @param en the English words
 */
public record Text(String zh, String en) {

  public String in(Language language) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }
}
