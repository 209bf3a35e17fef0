package dev.refunddesk.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import dev.refunddesk.kernel.Money;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;

/**
 * A balanced set of postings. Entries are only ever added; a mistake is undone by its reversal.
 *
 * @param reference why it was made, such as {@code payout/RF260318-7K3QX-7-1/settled}; a second
 *     entry of the same reference is refused, which makes posting safe to repeat
 */
public record Entry(String reference, Instant at, List<Posting> postings) {

  public Entry {
    postings = List.copyOf(postings);
    var sums =
        postings.stream()
            .collect(
                groupingBy(
                    posting -> posting.amount().currency(),
                    reducing(BigInteger.ZERO, Entry::signed, BigInteger::add)));
    if (postings.isEmpty() || sums.values().stream().anyMatch(sum -> sum.signum() != 0)) {
      throw new IllegalArgumentException(reference + " does not balance: " + postings);
    }
  }

  private static BigInteger signed(Posting posting) {
    Money amount = posting.amount();
    var minor = BigInteger.valueOf(amount.minor());
    return posting.side() == Side.DEBIT ? minor : minor.negate();
  }

  /** The entry that undoes this one (冲正). */
  Entry reversal(Instant at) {
    return new Entry(
        reference + "/reversed", at, postings.stream().map(Posting::reversed).toList());
  }

  /** Whether the other says the same, whenever it was said. */
  boolean isSameAs(Entry other) {
    return reference.equals(other.reference) && postings.equals(other.postings);
  }
}
