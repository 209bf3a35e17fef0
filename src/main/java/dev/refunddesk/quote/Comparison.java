package dev.refunddesk.quote;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.assessment.Assessment.Part;
import dev.refunddesk.assessment.Calculation;
import dev.refunddesk.assessment.Finding;
import dev.refunddesk.assessment.Wording;
import dev.refunddesk.assessment.Wording.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a request, and what is said of it now.
 *
 * <p>Two are the same if they promise the same: verdict, amount, every line of it, every way it
 * goes and every date. When they were made and which version made them does not matter by itself.
 */
public record Comparison(Assessment before, Assessment after) {

  /** The same thing in both; absent where there is no such thing. */
  public record Pair<T>(@Nullable T before, @Nullable T after) {

    public boolean differs() {
      return !Objects.equals(before, after);
    }
  }

  public boolean isSame() {
    return before.verdict() == after.verdict()
        && before.dates().equals(after.dates())
        && Objects.equals(before.amount(), after.amount())
        && lines().stream().noneMatch(Pair::differs)
        && parts().stream().noneMatch(Pair::differs);
  }

  /** The lines of the calculation, sums left out; those that speak of the same stand together. */
  public List<Pair<Calculation.Line>> lines() {
    var pairs = new ArrayList<Pair<Calculation.Line>>();
    pairs.addAll(pairs(items(before), items(after), line -> subject(line.label())));
    pairs.addAll(pairs(deductions(before), deductions(after), line -> subject(line.label())));
    return pairs;
  }

  private static List<Calculation.Line> items(Assessment assessment) {
    var calculation = assessment.calculation();
    return calculation == null ? List.of() : calculation.items();
  }

  private static List<Calculation.Line> deductions(Assessment assessment) {
    var calculation = assessment.calculation();
    return calculation == null ? List.of() : calculation.deductions();
  }

  /** Used for 4 days and used for 5 days speak of the same. */
  private static Object subject(Wording label) {
    return label instanceof Phrase(var key, _) ? key : label;
  }

  /** Where the money goes; the same payment stands together. */
  public List<Pair<Part>> parts() {
    return pairs(before.parts(), after.parts(), Part::tenderId);
  }

  /** The conditions that were met and are not, or are met by now. */
  public List<Pair<Finding>> findings() {
    return pairs(before.findings(), after.findings(), Finding::code).stream()
        .filter(pair -> isMet(pair.before()) != isMet(pair.after()))
        .toList();
  }

  private static boolean isMet(@Nullable Finding finding) {
    return finding == null || finding.result() == Finding.Result.MET;
  }

  private static <T> List<Pair<T>> pairs(
      List<T> before, List<T> after, Function<T, Object> subject) {
    var old = numbered(before, subject);
    var now = numbered(after, subject);
    return Stream.concat(old.keySet().stream(), now.keySet().stream())
        .distinct()
        .map(key -> new Pair<>(old.get(key), now.get(key)))
        .toList();
  }

  /** By what it speaks of; the second of the same kind is another. */
  private static <T> Map<List<Object>, T> numbered(List<T> all, Function<T, Object> subject) {
    var bySubject = new LinkedHashMap<List<Object>, T>();
    for (var each : all) {
      var number = 1;
      while (bySubject.containsKey(List.of(subject.apply(each), number))) {
        number++;
      }
      bySubject.put(List.of(subject.apply(each), number), each);
    }
    return bySubject;
  }
}
