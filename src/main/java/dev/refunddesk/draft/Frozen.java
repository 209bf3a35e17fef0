package dev.refunddesk.draft;

import dev.refunddesk.assessment.AssessmentJson;
import dev.refunddesk.quote.Quote;

/**
 * A quote as it is kept.
 *
 * @param facts what it looked at, in their stored form
 * @param body the assessment, which names its version and its almanac, in its stored form
 */
record Frozen(String facts, String body) {

  static Frozen of(Quote quote) {
    return new Frozen(
        AssessmentJson.write(quote.facts()), AssessmentJson.write(quote.assessment()));
  }

  Quote quote() {
    return new Quote(AssessmentJson.facts(facts), AssessmentJson.assessment(body));
  }
}
