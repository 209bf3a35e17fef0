import java.util.Arrays;
import java.util.Optional;

/** Words put into tickets chosen by their number alone, so that their count is known beforehand. */
enum Planted {
  RARE("雪崩", 20_011, 7, "遇到雪崩效应无法恢复"),
  RARE_LATIN("kernelpanic", 10_007, 11, "after a KernelPanic at night"),
  ALONE("宕机", 3_001, 17, "宕机"),
  INSIDE("宕机", 3_001, 18, "白天经常宕机很久"),
  LONG("量子隧道服务", 997, 5, "购买了量子隧道服务一直不通"),
  MEDIUM("跨境", 97, 3, "跨境访问太慢");

  private final String word;
  private final int every;
  private final int from;
  private final String text;

  Planted(String word, int every, int from, String text) {
    this.word = word;
    this.every = every;
    this.from = from;
    this.text = text;
  }

  /** What the i-th ticket says beside the rest; at most one of these. */
  static Optional<Planted> in(int i) {
    return Arrays.stream(values()).filter(each -> i % each.every == each.from).findFirst();
  }

  String text() {
    return text;
  }

  /** Whether it is all that the ticket says. */
  boolean isAlone() {
    return this == ALONE;
  }

  /** In how many of the first tickets the word stands. */
  static int count(String word, int tickets) {
    int count = 0;
    for (int i = 0; i < tickets; i++) {
      count += in(i).filter(each -> each.word.equals(word)).isPresent() ? 1 : 0;
    }
    return count;
  }
}
