import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** How long things took: one round, or the medians of several. */
record Times(double perSecond, double p50, double p99) {

  /** One round of so many nanoseconds each; {@code elapsed} is the whole of it. */
  static Times of(Collection<Long> nanos, long elapsed) {
    var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Times(sorted.length * 1e9 / elapsed, at(sorted, 0.50), at(sorted, 0.99));
  }

  static Times of(Collection<Long> nanos) {
    return of(nanos, nanos.stream().flatMapToLong(LongStream::of).sum());
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
  }

  static Times median(List<Times> rounds) {
    return new Times(
        median(rounds.stream().mapToDouble(Times::perSecond).toArray()),
        median(rounds.stream().mapToDouble(Times::p50).toArray()),
        median(rounds.stream().mapToDouble(Times::p99).toArray()));
  }

  static double median(double... values) {
    Arrays.sort(values);
    var middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", p50, p99);
  }
}
