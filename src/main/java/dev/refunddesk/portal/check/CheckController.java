package dev.refunddesk.portal.check;

import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.platform.web.Network;
import dev.refunddesk.policy.Policies;
import dev.refunddesk.policy.Policy;
import dev.refunddesk.purchase.intake.Fault;
import dev.refunddesk.quote.Questions.Outcome;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a refund would come to, without signing in (退款试算). */
@Controller
class CheckController {

  private final Policies policies;
  private final Calculator calculator;
  private final CheckPages pages;
  private final Allowance allowance;
  private final Templates templates;

  CheckController(
      Policies policies,
      Calculator calculator,
      CheckPages pages,
      Allowance allowance,
      Templates templates) {
    this.policies = policies;
    this.calculator = calculator;
    this.pages = pages;
    this.allowance = allowance;
    this.templates = templates;
  }

  @GetMapping(CheckForm.PATH)
  Answer show(Frame frame, HttpServletRequest request) {
    var form = CheckForm.of(request.getParameterMap());
    var errors = FormErrors.none();
    var known = policies.list(frame.now());
    var choice = Choice.of(policy(known, form, errors, frame), form);
    var draft = new CheckPages.Draft(form, choice, known);
    if (form.isAsked()) {
      CheckPages.check(form, errors, frame);
    }
    if (!form.isAsked() || !errors.isEmpty()) {
      return answer(pages.page(draft, errors, null, frame), frame);
    }
    var wait = allowance.take(Network.of(request));
    if (wait.isPresent()) {
      errors.add("paid", frame.t("portal.check.too-many", frame.texts().time(wait.get())));
      var page = pages.page(draft, errors, null, frame);
      return Answer.of(
          HttpStatus.TOO_MANY_REQUESTS.value(), templates.portalCheckShow(frame, page));
    }
    return ask(draft, frame);
  }

  private Answer ask(CheckPages.Draft draft, Frame frame) {
    return switch (calculator.answer(draft.form(), draft.choice(), frame.texts())) {
      case Outcome.Assessed(var assessment, var _) ->
          answer(pages.page(draft, FormErrors.none(), assessment, frame), frame);
      case Outcome.Wrong(var faults) ->
          answer(pages.page(draft, words(draft.form(), faults, frame), null, frame), frame);
    };
  }

  private Answer answer(CheckPage page, Frame frame) {
    var model = templates.portalCheckShow(frame, page);
    return page.errors().isEmpty() ? Answer.page(model) : Answer.invalid(model);
  }

  /** The policy of the platform that was chosen; the shop's own while none is. */
  private static Policy policy(List<Policy> known, CheckForm form, FormErrors errors, Frame frame) {
    var wanted = form.text(CheckField.PLATFORM);
    var chosen = known.stream().filter(each -> each.platform().equals(wanted)).findFirst();
    if (chosen.isEmpty() && !wanted.isEmpty()) {
      errors.add("platform", frame.t("portal.check.platform-unknown"));
    }
    return chosen
        .or(() -> known.stream().filter(CheckOptions::isOwn).findFirst())
        .orElse(known.getFirst());
  }

  private static FormErrors words(CheckForm form, List<Fault> faults, Frame frame) {
    var errors = FormErrors.none();
    for (var fault : faults) {
      var field = CheckFaults.field(form, fault);
      field.ifPresent(each -> errors.add(each.key(), CheckFaults.words(each, fault, frame)));
    }
    return errors;
  }
}
