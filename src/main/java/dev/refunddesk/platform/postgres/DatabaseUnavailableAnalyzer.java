package dev.refunddesk.platform.postgres;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in a sentence, instead of a stack trace, why there is no database. */
final class DatabaseUnavailableAnalyzer extends AbstractFailureAnalyzer<DatabaseUnavailable> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, DatabaseUnavailable cause) {
    return new FailureAnalysis(cause.getMessage() + reason(cause.getCause()), null, cause);
  }

  private static String reason(@Nullable Throwable cause) {
    return cause == null ? "" : ": " + cause;
  }
}
