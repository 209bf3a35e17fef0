package dev.refunddesk.console.form;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.policy.Policy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes policies apart into forms and puts them together from what was typed. */
@Component
public class PolicyForms {

  private static final Pattern ACT = Pattern.compile("(up|down|copy|remove):(.+)-(\\d{1,4})");
  private static final Pattern ADD = Pattern.compile("add:(.+)");

  private final Policies policies;

  PolicyForms(Policies policies) {
    this.policies = policies;
  }

  /**
   * What was read.
   *
   * @param policy with the section as it was typed; absent if something could not be read
   */
  public record Read(@Nullable Policy policy, FormErrors errors) {}

  /** A policy after something was moved, copied, removed or added, and the place where it is. */
  public record Arranged(Policy policy, int place) {}

  /** The form of a section; empty if the policy has no such rule or requirement. */
  public Optional<Fields> fill(Section section, Policy policy) {
    return new PolicyTree(policy)
        .get(section)
        .map(value -> Filling.of(section.shape(), value))
        .map(fields -> fields.with(Map.of("text-of", fields.get("clause"))));
  }

  /** Whether a section is still what it was when its mark was taken. */
  public String mark(Section section, Policy policy) {
    return new PolicyTree(policy).mark(section);
  }

  public List<FormPart> draw(Section section, Policy policy, Fields fields, Texts texts) {
    return new Drawing(fields, policy, texts).thing("", section.shape());
  }

  /** The policy with a section as it was typed. */
  public Read read(Section section, Policy policy, Fields fields, Frame frame) {
    var reading = new Reading(fields, frame.texts(), frame.shop().currency());
    var value = reading.thing("", section.shape());
    if (!reading.errors().isEmpty()) {
      return new Read(null, reading.errors());
    }
    var tree = new PolicyTree(policy);
    var textOf = fields.get("text-of");
    tree.put(section, value, textOf.matches("\\d{1,4}") ? Integer.parseInt(textOf) : 0);
    try {
      return new Read(policies.read(tree.text()), FormErrors.none());
    } catch (Refusal refusal) {
      var words = frame.texts().refusal(refusal);
      return new Read(null, FormErrors.none().add("policy", words));
    }
  }

  /** The policy with other words for the clause that a rule or requirement names. */
  public Policy worded(Section section, Policy policy, Text words) {
    var tree = new PolicyTree(policy);
    tree.word(section, words);
    return policies.read(tree.text());
  }

  /** What was typed after a button was pressed that adds, removes, copies or moves. */
  public Fields after(String act, Section section, Fields fields) {
    var arrange = ACT.matcher(act);
    if (arrange.matches()) {
      var place = Integer.parseInt(arrange.group(3));
      return fields.after(arrange.group(1), arrange.group(2), place);
    }
    var add = ADD.matcher(act);
    return add.matches() ? added(add.group(1), section, fields) : fields;
  }

  private static Fields added(String series, Section section, Fields fields) {
    var of = Series.find(section.shape(), fields, series);
    if (of.isEmpty()) {
      return fields;
    }
    var places = fields.places(series);
    var name = series + "-" + (places.isEmpty() ? 0 : places.getLast() + 1);
    var more = new LinkedHashMap<String, String>();
    Series.blank(of.get(), fields.get(series + "-add"))
        .ifPresent(blank -> more.putAll(Filling.ofItem(name, of.get(), blank).typed()));
    more.computeIfPresent(name + "-clause", (_, first) -> clause(fields, first));
    more.computeIfPresent(name + "-number", (_, _) -> Series.nextNumber(series, fields));
    return fields.with(more);
  }

  /** What is taken off stands under the clause of its rule until somebody says otherwise. */
  private static String clause(Fields fields, String first) {
    return fields.has("clause") ? fields.get("clause") : first;
  }

  /** Moves, copies or removes a rule or a requirement. */
  public Arranged arrange(Policy policy, String list, String act, int place) {
    var tree = new PolicyTree(policy);
    var now = tree.arrange(list, act, place);
    return new Arranged(policies.read(tree.text()), now);
  }

  /** Adds a rule, or a requirement of a kind, with a clause of its own. */
  public Arranged add(Policy policy, String list, String kind) {
    var tree = new PolicyTree(policy);
    var place = list.equals("rules") ? tree.addRule() : tree.addRequirement(kind);
    return new Arranged(policies.read(tree.text()), place);
  }

  /** The kinds of conditions, by what is sent for them. */
  public Map<String, String> conditions(Texts texts) {
    var kinds = new LinkedHashMap<String, String>();
    var labels = new Labels(texts);
    Shapes.kinds(Condition.class)
        .kinds()
        .keySet()
        .forEach(kind -> kinds.put(kind, labels.kind(kind)));
    return kinds;
  }
}
