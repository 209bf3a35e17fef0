package dev.refunddesk.console.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was typed into a form, right or wrong, by the names of its fields; a field of the third
 * condition of a rule is {@code when-2-length}, and {@code when-2} says of which kind it is.
 */
public record Fields(Map<String, String> typed) {

  public Fields {
    typed = Collections.unmodifiableMap(new LinkedHashMap<>(typed));
  }

  /** What was typed, without blanks around it; empty if nothing was. */
  public String get(String name) {
    return Objects.requireNonNullElse(typed.get(name), "").strip();
  }

  public boolean has(String name) {
    return !get(name).isEmpty();
  }

  /** The places of a series that are there, in their order. */
  public List<Integer> places(String series) {
    var item = Pattern.compile(Pattern.quote(series) + "-(\\d{1,4})");
    return typed.keySet().stream()
        .map(item::matcher)
        .filter(java.util.regex.Matcher::matches)
        .map(found -> Integer.valueOf(found.group(1)))
        .sorted()
        .toList();
  }

  /**
   * The same with the items of a series in another order.
   *
   * @param order the places they had; one that stands twice is copied, one that is gone is removed
   */
  public Fields arranged(String series, List<Integer> order) {
    var item = Pattern.compile(Pattern.quote(series) + "-(\\d{1,4})(-.*)?");
    var arranged =
        typed.entrySet().stream()
            .filter(field -> !item.matcher(field.getKey()).matches())
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
    for (var place = 0; place < order.size(); place++) {
      for (var field : typed.entrySet()) {
        var found = item.matcher(field.getKey());
        if (found.matches() && Integer.valueOf(found.group(1)).equals(order.get(place))) {
          var rest = Objects.requireNonNullElse(found.group(2), "");
          arranged.put(series + "-" + place + rest, field.getValue());
        }
      }
    }
    return new Fields(arranged);
  }

  /** The same with more fields. */
  public Fields with(Map<String, String> more) {
    var all = new LinkedHashMap<>(typed);
    all.putAll(more);
    return new Fields(all);
  }

  /** The same after what a button does to a series; as it is if the button does nothing to it. */
  public Fields after(String act, String series, int place) {
    var places = places(series);
    var order = new ArrayList<>(places);
    var at = places.indexOf(place);
    switch (at < 0 ? "" : act) {
      case "remove" -> order.subList(at, at + 1).clear();
      case "copy" -> order.add(at + 1, place);
      case "up" -> Collections.swap(order, at, Math.max(0, at - 1));
      case "down" -> Collections.swap(order, at, Math.min(order.size() - 1, at + 1));
      default -> {
        return this;
      }
    }
    return arranged(series, order);
  }
}
