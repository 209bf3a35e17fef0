package dev.refunddesk.api;

import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.platform.web.ProblemHandler;
import dev.refunddesk.purchase.intake.Fault;
import java.net.URI;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A problem of RFC 9457 that lists every wrong field.
 *
 * @param type the kind of problem, an address that {@code docs/api/problems.md} explains
 * @param instance the address asked for
 */
record WrongFields(
    URI type, String title, int status, String detail, String instance, List<Field> errors) {

  /**
   * One wrong field.
   *
   * @param pointer where, as a JSON pointer in a fragment: {@code #/lines/0/amount}
   * @param code why, for programs: {@code NOT_AN_AMOUNT}
   * @param detail why, in the caller's language
   */
  record Field(String pointer, String code, String detail) {}

  static ResponseEntity<WrongFields> of(ApiProblem problem, List<Fault> faults, Frame frame) {
    var body =
        new WrongFields(
            ProblemHandler.address(problem),
            frame.t("problem." + problem.slug() + ".title"),
            problem.status(),
            frame.t("problem." + problem.slug() + ".detail", faults.size()),
            frame.path(),
            faults.stream().map(fault -> field(fault, frame)).toList());
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body);
  }

  private static Field field(Fault fault, Frame frame) {
    return new Field("#" + fault.path(), fault.reason().name(), fault.words(frame.texts()));
  }
}
