package dev.refunddesk.portal.check;

import dev.refunddesk.draft.Reason;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.policy.InstanceState;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.purchase.Platform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be chosen, field by field. */
record CheckOptions(Choice choice, Frame frame) {

  private static final String UNSAID = "portal.check.unsaid";

  Map<CheckField, Map<String, String>> of(List<Policy> known) {
    var options = new EnumMap<CheckField, Map<String, String>>(CheckField.class);
    options.put(CheckField.PLATFORM, platforms(known));
    options.put(
        CheckField.BILLING, named(Needs.modes(choice.policy()), Enum::name, "policy.billing."));
    options.put(CheckField.KIND, kinds());
    options.put(CheckField.CURRENCY, currencies());
    options.put(CheckField.WAY, named(Choice.ways(), Enum::name, "policy.tender."));
    options.put(CheckField.STATE, orUnsaid(InstanceState.values(), "policy.state."));
    options.put(CheckField.REASON, orUnsaid(Reason.values(), "view.reason."));
    return options;
  }

  static boolean isOwn(Policy policy) {
    return policy.platform().equals(Platform.OWN.code());
  }

  private Map<String, String> platforms(List<Policy> known) {
    var names = new LinkedHashMap<String, String>();
    Stream.concat(
            known.stream().filter(CheckOptions::isOwn),
            known.stream().filter(policy -> !isOwn(policy)))
        .filter(policy -> Platform.find(policy.platform()).isPresent())
        .forEach(policy -> names.put(policy.platform(), frame.t(policy.name())));
    return names;
  }

  private Map<String, String> kinds() {
    var names = new LinkedHashMap<String, String>();
    Needs.kinds(choice.policy()).forEach(kind -> names.put(kind, kind));
    if (!names.isEmpty()) {
      names.putIfAbsent("other", frame.t("portal.check.kind.other"));
    }
    return names;
  }

  private Map<String, String> currencies() {
    var codes = new ArrayList<>(Choice.CURRENCIES);
    if (choice.isCurrency() && !codes.contains(choice.currency())) {
      codes.add(choice.currency());
    }
    var names = new LinkedHashMap<String, String>();
    codes.forEach(code -> names.put(code, code));
    return names;
  }

  private <T extends Enum<T>> Map<String, String> orUnsaid(T[] values, String prefix) {
    var names = new LinkedHashMap<String, String>();
    names.put("", frame.t(UNSAID));
    names.putAll(named(Arrays.asList(values), Enum::name, prefix));
    return names;
  }

  private <T> Map<String, String> named(List<T> values, Function<T, String> code, String prefix) {
    var names = new LinkedHashMap<String, String>();
    values.forEach(value -> names.put(code.apply(value), frame.t(prefix + code.apply(value))));
    return names;
  }
}
