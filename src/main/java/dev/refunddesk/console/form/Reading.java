package dev.refunddesk.console.form;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.platform.StableJson;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Formula;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what was typed into a value, as JSON, and notes beside each field what cannot be read. */
final class Reading {

  /** Keeps numbers as they are written. */
  static final JsonMapper JSON =
      StableJson.mapper(Condition.class, Formula.Deduction.class)
          .rebuild()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final Fields fields;
  private final Labels labels;
  private final Currency currency;
  private final FormErrors errors = FormErrors.none();

  /**
   * @param currency what an amount is in that names none
   */
  Reading(Fields fields, Texts texts, Currency currency) {
    this.fields = fields;
    this.labels = new Labels(texts);
    this.currency = currency;
  }

  FormErrors errors() {
    return errors;
  }

  /** The value; where something could not be read it is left out. */
  ObjectNode thing(String prefix, Shape.Thing shape) {
    var value = JSON.createObjectNode();
    for (var part : shape.parts()) {
      var held = part(prefix + part.name(), part, shape.name());
      if (held != null) {
        value.set(part.name(), held);
      }
    }
    return value;
  }

  private @Nullable JsonNode part(String name, Shape.Part part, String of) {
    return switch (part.shape()) {
      case Shape.Thing inner ->
          part.optional() && !fields.has(name) ? null : thing(name + "-", inner);
      case Shape.Series(var item) -> series(name, item);
      case Shape.Kinds kinds -> item(name, kinds);
      case Shape.Choices(var choice) -> {
        var chosen = JSON.createArrayNode();
        choice.names().stream().filter(each -> fields.has(name + "-" + each)).forEach(chosen::add);
        yield chosen;
      }
      case Shape.Words _ -> words(name);
      case Shape.Truth _ -> JSON.getNodeFactory().booleanNode(fields.has(name));
      case Shape.Row(var value) -> row(name, value, labels.of(of, part.name()));
      case Shape plain -> {
        var typed = fields.get(name);
        if (typed.isEmpty() && part.optional()) {
          yield null;
        }
        yield value(name, typed, plain, labels.of(of, part.name()));
      }
    };
  }

  private JsonNode words(String name) {
    var words = JSON.createObjectNode();
    words.put("zh", sentence(name + "-zh"));
    words.put("en", sentence(name + "-en"));
    return words;
  }

  /** A text of one line, however it was broken while typing. */
  private String sentence(String name) {
    return fields.get(name).replaceAll("\\s*\\R\\s*", " ");
  }

  private JsonNode series(String name, Shape of) {
    var items = JSON.createArrayNode();
    for (var place : fields.places(name)) {
      var item = item(name + "-" + place, of);
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  private @Nullable JsonNode item(String name, Shape shape) {
    return switch (shape) {
      case Shape.Thing thing -> thing(name + "-", thing);
      case Shape.Kinds kinds -> {
        var kind = fields.get(name);
        var thing = kinds.kinds().get(kind);
        yield thing == null ? null : thing(name + "-", thing).put("kind", kind);
      }
      default -> throw new IllegalArgumentException("no item of a series: " + shape);
    };
  }

  private JsonNode row(String name, Shape of, String label) {
    var values = JSON.createArrayNode();
    Arrays.stream(plain(fields.get(name)).split("[,，、;；]\\s*", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .forEach(each -> {
          var value = value(name, each, of, label);
          if (value != null) {
            values.add(value);
          }
        });
    return values;
  }

  private @Nullable JsonNode value(String name, String typed, Shape shape, String label) {
    return switch (shape) {
      case Shape.Figure(var limits, var whole) ->
          number(name, typed, new Asked(limits, whole, label));
      case Shape.Clause _ -> {
        var limits = Limits.of(1, 999, "none");
        yield number(name, typed, new Asked(limits, true, label));
      }
      case Shape.Choice(var names, _) -> {
        if (!names.contains(typed)) {
          yield wrong(name, "policies.unreadable.choice", label);
        }
        yield text(typed);
      }
      case Shape.Amount _ -> amount(name, typed, label);
      case Shape.Zone _ -> {
        try {
          yield text(ZoneId.of(typed).getId());
        } catch (DateTimeException unreadable) {
          yield wrong(name, "policies.unreadable.zone", label);
        }
      }
      case Shape.Day _ -> {
        try {
          yield text(LocalDate.parse(plain(typed)).toString());
        } catch (DateTimeException unreadable) {
          yield wrong(name, "policies.unreadable.date", label);
        }
      }
      case Shape.YearDay _ -> {
        try {
          var plain = plain(typed);
          yield text(MonthDay.parse(plain.startsWith("--") ? plain : "--" + plain).toString());
        } catch (DateTimeException unreadable) {
          yield wrong(name, "policies.unreadable.year-day", label);
        }
      }
      default -> text(typed);
    };
  }

  private record Asked(Limits limits, boolean whole, String label) {}

  private @Nullable JsonNode number(String name, String typed, Asked asked) {
    BigDecimal number;
    try {
      number = decimal(typed);
    } catch (NumberFormatException unreadable) {
      var key = asked.whole ? "policies.unreadable.number" : "policies.unreadable.decimal";
      return wrong(name, key, asked.label);
    }
    if (asked.whole && number.stripTrailingZeros().scale() > 0) {
      return wrong(name, "policies.unreadable.number", asked.label);
    }
    if (!asked.limits.allow(number)) {
      return wrong(name, "policies.unreadable.range", asked.label, labels.range(asked.limits));
    }
    return asked.whole
        ? JSON.getNodeFactory().numberNode(number.intValueExact())
        : JSON.getNodeFactory().numberNode(number);
  }

  /** A number as people write it; 12 % is 0.12. */
  private static BigDecimal decimal(String typed) {
    var plain = plain(typed).replace(",", "");
    return plain.endsWith("%")
        ? new BigDecimal(plain.substring(0, plain.length() - 1).strip()).movePointLeft(2)
        : new BigDecimal(plain);
  }

  private @Nullable JsonNode amount(String name, String typed, String label) {
    var words = plain(typed).split("\\s+", 2);
    try {
      var in = words.length == 1 ? currency : Currency.getInstance(words[1].strip());
      var number = new BigDecimal(words[0].replace(",", ""));
      var amount = Money.of(number, in);
      return text(amount.toString());
    } catch (ArithmeticException | IllegalArgumentException unreadable) {
      return wrong(name, "policies.unreadable.amount", label);
    }
  }

  /** Full-width digits and signs count as what they stand for. */
  private static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
  }

  private static JsonNode text(String text) {
    return JSON.getNodeFactory().stringNode(text);
  }

  private @Nullable JsonNode wrong(String name, String key, Object... values) {
    errors.add(name, labels.texts().t(key, values));
    return null;
  }
}
