package dev.refunddesk.kernel;

/**
 * A kind of refusal; each module lists its own in one enum, in order of precedence.
 *
 * <p>The words for people are the messages {@code problem.<slug>.title} and {@code .detail}.
 */
public interface ProblemType {

  /** The last part of the problem's address, such as {@code ticket-stale}. */
  String slug();

  /** The HTTP status that says it best, 400 to 499. */
  int status();
}
