package dev.refunddesk.policy;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.StableJson;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Policies as text: stored in one line, handed out and taken in as a file people can read. */
final class PolicyJson {

  private static final JsonMapper JSON =
      StableJson.mapper(Condition.class, Formula.Deduction.class);

  private PolicyJson() {}

  static String write(Policy policy) {
    return JSON.writeValueAsString(policy);
  }

  static String file(Policy policy) {
    return JSON.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(policy) + "\n";
  }

  static Policy stored(String json) {
    return JSON.readValue(json, Policy.class);
  }

  /** A policy somebody wrote. */
  static Policy given(String json) {
    try {
      return JSON.readValue(json, Policy.class);
    } catch (JacksonException e) {
      throw new Refusal(PolicyProblem.UNREADABLE, place(e), e.getOriginalMessage());
    }
  }

  static <T> T read(InputStream json, Class<T> type) {
    try (json) {
      return JSON.readValue(json, type);
    } catch (IOException e) {
      throw new IllegalStateException("a shipped " + type.getSimpleName() + " is unreadable", e);
    }
  }

  private static String place(JacksonException e) {
    var path = e.getPathReference();
    return path == null ? "" : path;
  }
}
