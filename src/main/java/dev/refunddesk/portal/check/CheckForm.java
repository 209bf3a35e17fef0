package dev.refunddesk.portal.check;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is typed, all in text.
 *
 * @param typed without what was left empty
 * @param doubled what the address says twice
 * @param fieldsOnly whether only the fields for another choice are wanted
 */
public record CheckForm(
    Map<CheckField, String> typed, Set<CheckField> doubled, boolean fieldsOnly) {

  static final String PATH = "/check";

  private static final Set<CheckField> CHOICE =
      EnumSet.of(CheckField.PLATFORM, CheckField.BILLING, CheckField.KIND, CheckField.CURRENCY);

  /** Each platform has a usual one of its own. */
  private static final Set<CheckField> OF_PLATFORM =
      EnumSet.of(CheckField.BILLING, CheckField.KIND, CheckField.CURRENCY, CheckField.WAY);

  public CheckForm {
    typed = Map.copyOf(typed);
    doubled = Set.copyOf(doubled);
  }

  static CheckForm of(Map<String, String[]> parameters) {
    var typed = new EnumMap<CheckField, String>(CheckField.class);
    var doubled = EnumSet.noneOf(CheckField.class);
    parameters.forEach((name, values) ->
        CheckField.named(name)
            .ifPresent(field -> {
              if (values.length > 1) {
                doubled.add(field);
              }
              if (values.length > 0 && !values[0].isBlank()) {
                typed.put(field, values[0].strip());
              }
            }));
    var fieldsOnly = parameters.containsKey("fields");
    if (fieldsOnly && !typed.getOrDefault(CheckField.PLATFORM, "").equals(first(parameters))) {
      typed.keySet().removeAll(OF_PLATFORM);
    }
    return new CheckForm(typed, doubled, fieldsOnly);
  }

  /** The platform whose fields were on the page. */
  private static String first(Map<String, String[]> parameters) {
    return parameters.getOrDefault("drawn", new String[] {""})[0];
  }

  /** What was typed into a field; empty if nothing. */
  public String text(CheckField field) {
    return typed.getOrDefault(field, "");
  }

  public boolean has(CheckField field) {
    return typed.containsKey(field);
  }

  public boolean isTicked(CheckField field) {
    return text(field).equals("true");
  }

  /** Whether more was said than which service it is about. */
  boolean isAsked() {
    return !fieldsOnly && !CHOICE.containsAll(typed.keySet());
  }

  /** The address that asks the same again. */
  public String link() {
    return typed.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> each.getKey().key() + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&", PATH + "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
