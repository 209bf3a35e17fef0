package dev.refunddesk.portal.check;

import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.purchase.intake.Fault;
import dev.refunddesk.purchase.intake.Fault.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says what is wrong with a question beside the field where it was typed. */
final class CheckFaults {

  private static final Pattern PAYMENT = Pattern.compile("/order/tenders/(\\d)/paid");

  private CheckFaults() {}

  /** The field a fault is said beside; nothing where another fault says it. */
  static Optional<CheckField> field(CheckForm form, Fault fault) {
    var payment = PAYMENT.matcher(fault.path());
    if (payment.matches()) {
      return Optional.of(payments(form).get(Integer.parseInt(payment.group(1))));
    }
    var isImplied = fault.path().equals("/order/service/startsOn") && !form.has(CheckField.STARTS);
    return isImplied
        ? Optional.empty()
        : CheckField.at(fault.path()).or(() -> Optional.of(CheckField.PAID));
  }

  /** What was wrong, and for what is missing what to write. */
  static String words(CheckField field, Fault fault, Frame frame) {
    var key = "portal.check.missing." + field.key();
    return fault.reason() == Reason.MISSING && frame.texts().has(key)
        ? frame.t(key)
        : fault.words(frame.texts());
  }

  /** The fields of the payments, in the order of the question. */
  private static List<CheckField> payments(CheckForm form) {
    var fields = new ArrayList<CheckField>();
    var rest = Calculator.rest(form);
    if (rest == null || rest.signum() != 0) {
      fields.add(CheckField.PAID);
    }
    fields.add(form.has(CheckField.BALANCE) ? CheckField.BALANCE : CheckField.GIFT);
    fields.add(CheckField.GIFT);
    return fields;
  }
}
