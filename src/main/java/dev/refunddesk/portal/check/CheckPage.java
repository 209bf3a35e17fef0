package dev.refunddesk.portal.check;

import dev.refunddesk.assessment.Finding;
import dev.refunddesk.kit.VerdictView;
import dev.refunddesk.platform.web.FormErrors;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the calculator shows.
 *
 * @param options of the fields one chooses in: what is sent and what is read
 * @param example the address of a filled-in form
 * @param result absent before anything was asked, and while something is wrong
 */
public record CheckPage(
    CheckForm form,
    Choice choice,
    Needs needs,
    Map<CheckField, Map<String, String>> options,
    String example,
    FormErrors errors,
    @Nullable Result result) {

  /** The fields that only few cases need; the policy may ask for one of them right away. */
  private static final List<CheckField> SELDOM =
      List.of(
          CheckField.SETUP,
          CheckField.DISCOUNT,
          CheckField.VOUCHER,
          CheckField.BALANCE,
          CheckField.GIFT,
          CheckField.REFUNDED,
          CheckField.STARTS,
          CheckField.ENDS,
          CheckField.AT);

  /**
   * An answer.
   *
   * @param link the address that asks the same again
   */
  public record Result(VerdictView verdict, List<Finding> findings, String link) {}

  public Map<String, String> options(CheckField field) {
    return options.getOrDefault(field, Map.of());
  }

  /** What a field starts with, or what was typed into it. */
  public @Nullable String value(CheckField field, @Nullable String otherwise) {
    return form.has(field) ? form.text(field) : form.isAsked() ? null : otherwise;
  }

  /** Whether something seldom was typed, or is wrong. */
  public boolean opensMore() {
    return SELDOM.stream()
        .filter(field -> !needs.has(field))
        .anyMatch(field -> form.has(field) || errors.of(field.key()) != null);
  }
}
