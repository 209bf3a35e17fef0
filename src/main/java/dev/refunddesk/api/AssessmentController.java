package dev.refunddesk.api;

import dev.refunddesk.identity.ApiToken;
import dev.refunddesk.identity.ApiToken.Scope;
import dev.refunddesk.platform.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an order would be worth, asked with the order itself; nothing is recorded. */
@RestController
class AssessmentController {

  private final Questions questions;

  AssessmentController(Questions questions) {
    this.questions = questions;
  }

  @PostMapping(path = "/api/v1/assessments", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> assess(
      @AuthenticationPrincipal ApiToken program, HttpServletRequest request, Frame frame)
      throws IOException {
    program.demand(Scope.ORDERS_READ);
    return switch (questions.answer(Bodies.of(request))) {
      case Questions.Assessed(var assessment, var currency) ->
          ResponseEntity.ok(AssessmentAnswer.of(assessment, currency, frame.texts()));
      case Questions.Wrong(var faults) -> WrongFields.of(ApiProblem.QUESTION_WRONG, faults, frame);
    };
  }
}
