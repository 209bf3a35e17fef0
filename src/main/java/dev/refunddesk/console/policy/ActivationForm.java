package dev.refunddesk.console.policy;

import dev.refunddesk.kernel.Text;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From when a draft is to hold and what customers are told of it, as it was typed. */
public record ActivationForm(
    @Nullable String effectiveOn, @Nullable String noteZh, @Nullable String noteEn, long version) {

  private static final int LONGEST = 500;

  /** What is wrong with it. */
  FormErrors errors(LocalDate today, Frame frame) {
    var errors = FormErrors.none();
    var day = day();
    if (day == null) {
      errors.add("effectiveOn", frame.t("policies.activation.day.unreadable"));
    } else if (day.isBefore(today)) {
      errors.add("effectiveOn", frame.t("policies.activation.day.past", today.toString()));
    }
    check("noteZh", note().zh(), errors, frame);
    check("noteEn", note().en(), errors, frame);
    return errors;
  }

  private static void check(String field, String note, FormErrors errors, Frame frame) {
    if (note.isEmpty()) {
      errors.add(field, frame.t("policies.activation.missing." + field));
    } else if (note.codePointCount(0, note.length()) > LONGEST) {
      errors.add(field, frame.t("policies.activation.note.long", LONGEST));
    }
  }

  @Nullable LocalDate day() {
    try {
      return LocalDate.parse(typed(effectiveOn));
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  Text note() {
    return new Text(typed(noteZh), typed(noteEn));
  }

  private static String typed(@Nullable String field) {
    return Objects.requireNonNullElse(field, "").strip();
  }
}
