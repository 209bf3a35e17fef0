package dev.refunddesk.platform.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in a sentence, instead of a stack trace, why there is no database. */
final class DatabaseUnavailableAnalyzer extends AbstractFailureAnalyzer<DatabaseUnavailable> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, DatabaseUnavailable cause) {
    return new FailureAnalysis(cause.getMessage(), null, cause);
  }
}
