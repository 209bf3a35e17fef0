package dev.refunddesk.platform.web;

import dev.refunddesk.kernel.ProblemType;
import dev.refunddesk.kernel.Refusal;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import tools.jackson.databind.json.JsonMapper;

/** Says in the caller's way and language why something was not done. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ProblemHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
  private static final String PROBLEMS = "https://refunddesk.dev/problems/";

  private final FrameResolver frames;
  private final Templates templates;
  private final JsonMapper json;

  ProblemHandler(FrameResolver frames, Templates templates, JsonMapper json) {
    this.frames = frames;
    this.templates = templates;
    this.json = json;
  }

  @ExceptionHandler
  void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var texts = frames.frame(request, response).texts();
    var type = refusal.type();
    var title = texts.t("problem." + type.slug() + ".title");
    say(new Problem(type.slug(), type.status(), title, texts.refusal(refusal)), request, response);
  }

  /** What Spring itself refuses: no such page, a wrong method, a value of the wrong shape. */
  @ExceptionHandler
  void failed(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    var status =
        failure instanceof ErrorResponse known ? known.getStatusCode().value() : status(failure);
    if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
    }
    sayStatus(status, request, response);
  }

  /** Says what an HTTP status means here, on a page or as a problem. */
  public void sayStatus(int status, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var texts = frames.frame(request, response).texts();
    var known = texts.has("problem.http-" + status + ".title") ? status : status < 500 ? 400 : 500;
    var slug = "http-" + known;
    say(
        new Problem(
            slug,
            status,
            texts.t("problem." + slug + ".title"),
            texts.t("problem." + slug + ".detail")),
        request,
        response);
  }

  /** The address of a kind of problem, as programs see it. */
  public static URI address(ProblemType type) {
    return URI.create(PROBLEMS + type.slug());
  }

  private static int status(Exception failure) {
    return failure instanceof org.springframework.security.access.AccessDeniedException
        ? HttpStatus.FORBIDDEN.value()
        : failure instanceof IllegalArgumentException
                && failure.getClass().getName().contains("MethodArgument")
            ? HttpStatus.BAD_REQUEST.value()
            : HttpStatus.INTERNAL_SERVER_ERROR.value();
  }

  private void say(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getRequestURI().startsWith("/api/")) {
      sayToProgram(problem, request, response);
    } else {
      var frame = frames.frame(request, response);
      var page = templates.layoutProblem(frame, problem);
      AnswerHandler.write(response, HttpStatus.valueOf(problem.status()), page);
    }
  }

  private void sayToProgram(
      Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var detail =
        ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(problem.status()), problem.detail());
    detail.setType(URI.create(PROBLEMS + problem.slug()));
    detail.setTitle(problem.title());
    detail.setInstance(URI.create(request.getRequestURI()));
    response.setStatus(problem.status());
    response.setContentType("application/problem+json");
    response.getOutputStream().write(json.writeValueAsBytes(detail));
  }
}
