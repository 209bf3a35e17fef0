package dev.refunddesk.api;

import dev.refunddesk.identity.ApiToken;
import dev.refunddesk.identity.ApiToken.Scope;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.purchase.intake.Fault;
import dev.refunddesk.quote.QuestionEntry;
import dev.refunddesk.quote.Questions;
import dev.refunddesk.quote.Questions.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an order would be worth, asked with the order itself; nothing is recorded. */
@RestController
class AssessmentController {

  private final Bodies bodies;
  private final Questions questions;

  AssessmentController(Bodies bodies, Questions questions) {
    this.bodies = bodies;
    this.questions = questions;
  }

  @PostMapping(path = "/api/v1/assessments", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> assess(
      @AuthenticationPrincipal ApiToken program, HttpServletRequest request, Frame frame)
      throws IOException {
    program.demand(Scope.ORDERS_READ);
    return switch (bodies.read(Bodies.of(request), QuestionEntry.class)) {
      case Bodies.Unlike<QuestionEntry>(var faults) -> wrong(faults, frame);
      case Bodies.Entry<QuestionEntry>(var entry) -> answer(entry, frame);
    };
  }

  private ResponseEntity<?> answer(QuestionEntry entry, Frame frame) {
    return switch (questions.answer(entry)) {
      case Outcome.Assessed(var assessment, var currency) ->
          ResponseEntity.ok(AssessmentAnswer.of(assessment, currency, frame.texts()));
      case Outcome.Wrong(var faults) -> wrong(faults, frame);
    };
  }

  private static ResponseEntity<?> wrong(List<Fault> faults, Frame frame) {
    return WrongFields.of(ApiProblem.QUESTION_WRONG, faults, frame);
  }
}
