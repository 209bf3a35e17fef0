package dev.refunddesk.portal.status;

import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.ticket.TicketNumber;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody types who wants to know how a ticket stands; says nothing of what there is. */
public record LookupForm(@Nullable String number, @Nullable String email) {

  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,120}@[^@\\s]{1,120}");

  public String typedNumber() {
    return number == null ? "" : number.strip();
  }

  public String typedEmail() {
    return email == null ? "" : email.strip();
  }

  Optional<TicketNumber> ticket() {
    return TicketNumber.read(typedNumber());
  }

  FormErrors check(Frame frame) {
    var errors = FormErrors.none();
    if (typedNumber().isEmpty()) {
      errors.add("number", frame.t("portal.status.no-number"));
    } else if (ticket().isEmpty()) {
      errors.add("number", frame.t("portal.status.mistyped"));
    }
    if (!ADDRESS.matcher(typedEmail()).matches()) {
      errors.add("email", frame.t("portal.status.no-email"));
    }
    return errors;
  }
}
