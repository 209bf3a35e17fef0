package dev.refunddesk.console.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Formula;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.testing.DeskTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a form says a number may be is what the policy's own check allows. */
@DeskTest
class RangesTest {

  private static final String OUT_OF_RANGE = "policy-number-out-of-range";

  private final Policies policies;
  private final List<String> wrong = new ArrayList<>();

  RangesTest(Policies policies) {
    this.policies = policies;
  }

  @Test
  void areThoseOfTheCheck() {
    check(Condition.class, "/rules/1/when");
    check(Formula.Deduction.class, "/rules/1/formula/deductions");

    assertThat(wrong).isEmpty();
  }

  private void check(Class<?> sealed, String list) {
    Shapes.kinds(sealed)
        .kinds()
        .forEach((kind, thing) -> {
          for (var part : thing.parts()) {
            if (part.shape() instanceof Shape.Figure figure) {
              check(PolicyTree.blank(kind, thing), new Asked(list, kind, part.name(), figure));
            }
          }
        });
  }

  private record Asked(String list, String kind, String part, Shape.Figure figure) {}

  private void check(ObjectNode blank, Asked number) {
    var limits = number.figure.limits();
    expect(false, limits.least(), blank, number);
    expect(false, limits.most(), blank, number);
    expect(true, limits.most().add(BigDecimal.ONE), blank, number);
    expect(true, limits.least().subtract(BigDecimal.ONE), blank, number);
  }

  private void expect(boolean refused, BigDecimal value, ObjectNode blank, Asked number) {
    var node = blank.deepCopy();
    if (number.figure.whole()) {
      node.put(number.part, value.intValueExact());
    } else {
      node.put(number.part, value);
    }
    var tree = (ObjectNode) Reading.JSON.readTree(policies.write(policies.get("own", 1)));
    ((ArrayNode) tree.at(number.list)).removeAll().add(node);
    var policy = policies.read(Reading.JSON.writeValueAsString(tree));
    var isRefused =
        policies.flaws(policy).stream().anyMatch(flaw -> flaw.type().slug().equals(OUT_OF_RANGE));
    if (isRefused != refused) {
      wrong.add(number.kind + "." + number.part + " " + value);
    }
  }
}
