package dev.refunddesk.console.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a value of a policy looks like in a form, in JSON and in words. */
sealed interface Shape {

  /** A number with its unit and range; one without decimals if {@code whole}. */
  record Figure(Limits limits, boolean whole) implements Shape {}

  /** One of the names of an enum; {@code words} begins the message keys of its names. */
  record Choice(List<String> names, String words) implements Shape {}

  /** Any of the names of an enum. */
  record Choices(Choice of) implements Shape {}

  record Truth() implements Shape {}

  /** Words in both languages. */
  record Words() implements Shape {}

  record Line() implements Shape {}

  /** An amount with its currency. */
  record Amount() implements Shape {}

  record Zone() implements Shape {}

  record Day() implements Shape {}

  /** A day of every year. */
  record YearDay() implements Shape {}

  /** The number of a clause of the policy. */
  record Clause() implements Shape {}

  /** Several short values, written one behind the other. */
  record Row(Shape of) implements Shape {}

  /** Several things, one below the other. */
  record Series(Shape of) implements Shape {}

  /**
   * A record.
   *
   * @param blank one with nothing particular in it
   */
  record Thing(String name, Record blank, List<Part> parts) implements Shape {

    public Thing {
      parts = List.copyOf(parts);
    }

    /** The same with some of its parts only. */
    public Thing only(List<String> names) {
      return new Thing(
          name, blank, parts.stream().filter(part -> names.contains(part.name())).toList());
    }

    /** The same with one more part. */
    public Thing with(Part more) {
      return new Thing(name, blank, Stream.concat(parts.stream(), Stream.of(more)).toList());
    }
  }

  /** A record of one of several kinds. */
  record Kinds(String name, Map<String, Thing> kinds) implements Shape {}

  /** A component of a record; {@code optional} if it may be absent. */
  record Part(String name, Shape shape, boolean optional) {}
}
