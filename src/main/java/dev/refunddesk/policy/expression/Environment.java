package dev.refunddesk.policy.expression;

import dev.cel.common.CelOptions;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;

/** What CEL needs, made when the first expression is met: most shops write none. */
final class Environment {

  private static final int DEEPEST = 32;
  private static final int MOST_STEPS = 1_000;
  private static final int LARGEST_PATTERN = 200;

  private Environment() {}

  static CelCompiler compiler() {
    return Made.COMPILER;
  }

  static CelRuntime runtime() {
    return Made.RUNTIME;
  }

  private static CelOptions options() {
    return CelOptions.current()
        .maxExpressionCodePointSize(Expressions.LONGEST)
        .maxParseRecursionDepth(DEEPEST)
        .comprehensionMaxIterations(MOST_STEPS)
        .maxRegexProgramSize(LARGEST_PATTERN)
        .enableHeterogeneousNumericComparisons(true)
        .enableOptionalSyntax(false)
        .errorOnIntWrap(true)
        .build();
  }

  private static CelType type(Variable.Kind kind) {
    return switch (kind) {
      case AMOUNT, COUNT -> SimpleType.INT;
      case TEXT -> SimpleType.STRING;
      case TRUTH -> SimpleType.BOOL;
      case TEXTS -> ListType.create(SimpleType.STRING);
    };
  }

  private static final class Made {

    static final CelCompiler COMPILER = compiler();
    static final CelRuntime RUNTIME =
        CelRuntimeFactory.plannerRuntimeBuilder().setOptions(options()).build();

    private static CelCompiler compiler() {
      var builder =
          CelCompilerFactory.standardCelCompilerBuilder()
              .setOptions(options())
              .setStandardMacros(
                  CelStandardMacro.ALL, CelStandardMacro.EXISTS, CelStandardMacro.EXISTS_ONE)
              .setResultType(SimpleType.BOOL);
      for (var variable : Variable.values()) {
        builder.addVar(variable.word(), type(variable.kind()));
      }
      return builder.build();
    }
  }
}
