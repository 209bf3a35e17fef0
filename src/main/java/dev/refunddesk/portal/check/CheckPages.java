package dev.refunddesk.portal.check;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.view.Verdicts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the calculator shows. */
@Component
class CheckPages {

  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
  private static final int EXAMPLE_DAYS = 3;

  private final ZoneId zone;

  CheckPages(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * What was asked.
   *
   * @param known the policies in force
   */
  record Draft(CheckForm form, Choice choice, List<Policy> known) {}

  CheckPage page(Draft draft, FormErrors errors, @Nullable Assessment answer, Frame frame) {
    var choice = draft.choice();
    var needs = Needs.of(choice.policy(), choice.mode(), choice.kind());
    return new CheckPage(
        draft.form(),
        choice,
        needs,
        new CheckOptions(choice, frame).of(draft.known()),
        example(choice, needs, frame),
        errors,
        answer == null ? null : result(answer, draft.form(), frame));
  }

  private static CheckPage.Result result(Assessment answer, CheckForm form, Frame frame) {
    var verdict = Verdicts.of(answer, null, frame.texts());
    return new CheckPage.Result(
        verdict.noting(frame.t("portal.check.note")), answer.findings(), form.link());
  }

  /** A form filled in, bought a few days ago. */
  private String example(Choice choice, Needs needs, Frame frame) {
    var bought =
        frame
            .now()
            .atZone(zone)
            .minusDays(EXAMPLE_DAYS)
            .truncatedTo(ChronoUnit.HOURS)
            .format(TYPED);
    var decimals = choice.hasDecimals() ? ".00" : "";
    var typed = new EnumMap<CheckField, String>(CheckField.class);
    typed.put(CheckField.PLATFORM, choice.policy().platform());
    typed.put(CheckField.BILLING, choice.mode().name());
    typed.put(CheckField.KIND, choice.kind());
    typed.put(CheckField.CURRENCY, choice.currency());
    typed.put(CheckField.PAID, "360" + decimals);
    typed.put(CheckField.BOUGHT, bought);
    Map.of(
            CheckField.MONTHS, "12",
            CheckField.SETUP, "30" + decimals,
            CheckField.HOURS, "74",
            CheckField.HOURPRICE, "0.12",
            CheckField.METERED, "12" + decimals,
            CheckField.STATE, "STOPPED",
            CheckField.ARREARS, "0" + decimals,
            CheckField.TERMS, "true",
            CheckField.EXPLANATION, "true",
            CheckField.REASON, "PRICE")
        .forEach((field, text) -> {
          if (needs.has(field)) {
            typed.put(field, text);
          }
        });
    return new CheckForm(typed, Set.of(), false).link();
  }

  /** What the form itself can tell to be wrong. */
  static void check(CheckForm form, FormErrors errors, Frame frame) {
    form.doubled().forEach(field -> errors.add(field.key(), frame.t("portal.check.doubled")));
    if (form.has(CheckField.MONTHS) && Calculator.months(form).isEmpty()) {
      errors.add(CheckField.MONTHS.key(), frame.t("portal.check.months-wrong"));
    }
    if (form.has(CheckField.REFUNDS) && Calculator.refunds(form).isEmpty()) {
      errors.add(CheckField.REFUNDS.key(), frame.t("portal.check.times-wrong"));
    }
    var rest = Calculator.rest(form);
    if (rest != null && rest.signum() < 0) {
      var field = form.has(CheckField.BALANCE) ? CheckField.BALANCE : CheckField.GIFT;
      errors.add(field.key(), frame.t("portal.check.balance-more"));
    }
  }
}
