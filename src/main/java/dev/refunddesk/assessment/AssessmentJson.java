package dev.refunddesk.assessment;

import dev.refunddesk.platform.StableJson;
import dev.refunddesk.policy.Facts;
import tools.jackson.databind.json.JsonMapper;

/** Assessments and their facts as text to be stored: the same value gives the same bytes. */
public final class AssessmentJson {

  private static final JsonMapper JSON = StableJson.mapper(Wording.class);

  private AssessmentJson() {}

  public static String write(Assessment assessment) {
    return JSON.writeValueAsString(assessment);
  }

  public static Assessment assessment(String json) {
    return JSON.readValue(json, Assessment.class);
  }

  public static String write(Facts facts) {
    return JSON.writeValueAsString(facts);
  }

  public static Facts facts(String json) {
    return JSON.readValue(json, Facts.class);
  }
}
