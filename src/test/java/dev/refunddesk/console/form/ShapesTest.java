package dev.refunddesk.console.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.platform.TextsSource;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.Policy;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ShapesTest {

  private static final List<String> NOT_EDITED =
      List.of("platform", "version", "effectiveOn", "rules", "requirements");

  private final Texts texts = new TextsSource(ZoneId.of("Asia/Shanghai")).in(Language.ZH);
  private final TreeSet<String> missing = new TreeSet<>();

  ShapesTest() throws IOException {}

  @Test
  void haveWordsForEveryPartOfEveryKind() {
    for (var part : Shapes.of(Policy.class).parts()) {
      if (!NOT_EDITED.contains(part.name())) {
        check("policy", part);
      }
    }
    check(Shapes.of(Policy.Rule.class));
    check(Shapes.of(Policy.Requirement.class));

    assertThat(missing).isEmpty();
  }

  @Test
  void turnBlankKindsIntoValuesAndBack() {
    for (var sealed : List.of(Condition.class, Formula.Deduction.class)) {
      Shapes.kinds(sealed)
          .kinds()
          .forEach((kind, shape) -> {
            var blank = PolicyTree.blank(kind, shape);
            var fields = Filling.ofItem("x", Shapes.kinds(sealed), blank);
            assertThat(fields.get("x")).isEqualTo(kind);
          });
    }
  }

  private void check(Shape shape) {
    switch (shape) {
      case Shape.Thing thing -> thing.parts().forEach(part -> check(thing.name(), part));
      case Shape.Kinds kinds ->
          kinds
              .kinds()
              .forEach((kind, thing) -> {
                need("policies.kind." + kind);
                check(thing);
              });
      case Shape.Series(Shape.Thing thing) -> {
        need("policies.kind." + thing.name());
        check(thing);
      }
      case Shape.Series(var of) -> check(of);
      case Shape.Choices(var choice) -> check(choice);
      case Shape.Choice(var names, var words) -> names.forEach(name -> need(words + name));
      case Shape.Figure(var limits, _) -> {
        if (!List.of("none", "share").contains(limits.unit())) {
          need("policies.unit." + limits.unit());
        }
      }
      default -> {}
    }
  }

  private void check(String thing, Shape.Part part) {
    var own = "policies.part." + thing + "." + part.name();
    if (!texts.has(own)) {
      need("policies.part." + part.name());
    }
    check(part.shape());
  }

  private void need(String key) {
    if (!texts.has(key)) {
      missing.add(key);
    }
  }
}
