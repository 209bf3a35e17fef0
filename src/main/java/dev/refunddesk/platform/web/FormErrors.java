package dev.refunddesk.platform.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form: the words for each field, in the order of the fields. */
public final class FormErrors {

  private final Map<String, String> words = new LinkedHashMap<>();

  /** Nothing wrong. */
  public static FormErrors none() {
    return new FormErrors();
  }

  /** Says what is wrong with a field; what was said first stays. */
  public FormErrors add(String field, String message) {
    words.putIfAbsent(field, message);
    return this;
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** What is wrong with the field, or nothing. */
  public @Nullable String of(String field) {
    return words.get(field);
  }

  /** Field by field, for the summary on top of the form. */
  public Map<String, String> all() {
    return Collections.unmodifiableMap(words);
  }
}
