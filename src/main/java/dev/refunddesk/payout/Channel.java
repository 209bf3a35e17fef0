package dev.refunddesk.payout;

/**
 * Carries money and remembers nothing of ours: one provider, asked by our reference.
 *
 * <p>Sending the same transfer again moves the money once. Whatever a channel cannot be sure of is
 * {@link Outcome.Unknown}; so is every exception it throws.
 */
public interface Channel {

  ChannelKind kind();

  /** Asks for the money to move; called once, and again only after {@link Outcome.Unheard}. */
  Outcome send(Transfer transfer);

  /** Asks what became of it, found by its reference. */
  Outcome query(Transfer transfer);
}
