package dev.refunddesk.policy.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelReference;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.policy.Facts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Checks and tests conditions written in CEL; the same text and facts always give the same. */
public final class Expressions {

  /** The most characters an expression may have. */
  public static final int LONGEST = 1_000;

  private static final int MOST_KEPT = 500;

  /** An expression is made ready once; there are as few of them as there are rules. */
  private static final Map<String, Ready> READY = new ConcurrentHashMap<>();

  private Expressions() {}

  /**
   * What keeps an expression from being used.
   *
   * @param line from 1
   * @param column from 1
   * @param words in the words of CEL, which are English
   */
  public record Flaw(int line, int column, String words) {}

  /** What the facts of a case say to an expression. */
  public sealed interface Outcome {

    /** It holds, or does not. */
    record Told(boolean holds) implements Outcome {}

    /** It cannot be said without these. */
    record Untold(List<Variable> missing) implements Outcome {}
  }

  /**
   * An expression that was checked, and what it names.
   *
   * @param program absent if it has a flaw
   */
  private record Ready(CelRuntime.@Nullable Program program, Set<Variable> variables) {}

  /** The first flaw; nothing if the expression says yes or no of the facts. */
  public static Optional<Flaw> flaw(String cel) {
    var checked = Environment.compiler().compile(cel);
    if (!checked.hasError()) {
      return Optional.empty();
    }
    var issue = checked.getErrors().getFirst();
    var at = issue.getSourceLocation();
    return Optional.of(new Flaw(Math.max(1, at.getLine()), at.getColumn() + 1, issue.getMessage()));
  }

  /** The facts an expression names, in their own order; none if it has a flaw. */
  public static Set<Variable> variables(String cel) {
    return ready(cel).variables();
  }

  /**
   * Tests an expression. Where the facts told decide it, what is missing does not matter; what
   * fails in reckoning counts as missing too, and so does a flaw.
   */
  public static Outcome test(String cel, Facts facts, Instant at, ZoneId zone) {
    var ready = ready(cel);
    var known = new Known(facts, at, zone);
    var program = ready.program();
    if (program == null) {
      return new Outcome.Untold(List.of());
    }
    try {
      var result =
          program.eval(name -> Variable.named(name).map(known::value).map(Expressions::counted));
      return new Outcome.Told(Boolean.TRUE.equals(result));
    } catch (CelEvaluationException undecided) {
      var missing = new ArrayList<Variable>();
      for (var variable : ready.variables()) {
        if (known.value(variable) == null) {
          missing.add(variable);
        }
      }
      return new Outcome.Untold(missing);
    }
  }

  private static Object counted(Object value) {
    return value instanceof Money amount ? amount.minor() : value;
  }

  /** The values of the facts an expression names; those nobody told are left out. */
  public static Map<Variable, Object> values(String cel, Facts facts, Instant at, ZoneId zone) {
    var known = new Known(facts, at, zone);
    var values = new EnumMap<Variable, Object>(Variable.class);
    for (var variable : ready(cel).variables()) {
      var value = known.value(variable);
      if (value != null) {
        values.put(variable, value);
      }
    }
    return values;
  }

  private static Ready ready(String cel) {
    if (READY.size() > MOST_KEPT) {
      READY.clear();
    }
    return READY.computeIfAbsent(cel, Expressions::make);
  }

  private static Ready make(String cel) {
    try {
      var checked = Environment.compiler().compile(cel).getAst();
      return new Ready(Environment.runtime().createProgram(checked), named(checked));
    } catch (CelValidationException | CelEvaluationException unsound) {
      return new Ready(null, Set.of());
    }
  }

  private static Set<Variable> named(CelAbstractSyntaxTree checked) {
    var variables = EnumSet.noneOf(Variable.class);
    checked.getReferenceMap().values().stream()
        .map(CelReference::name)
        .forEach(name -> Variable.named(name).ifPresent(variables::add));
    return variables;
  }
}
