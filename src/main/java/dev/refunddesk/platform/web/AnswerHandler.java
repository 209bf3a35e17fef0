package dev.refunddesk.platform.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes an {@link Answer} or a bare page to the browser. */
class AnswerHandler implements HandlerMethodReturnValueHandler {

  @Override
  public boolean supportsReturnType(MethodParameter type) {
    return Answer.class.isAssignableFrom(type.getParameterType())
        || JteModel.class.isAssignableFrom(type.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter type,
      ModelAndViewContainer container,
      NativeWebRequest request)
      throws IOException {
    container.setRequestHandled(true);
    var response = request.getNativeResponse(HttpServletResponse.class);
    if (response == null) {
      throw new IllegalStateException("a page outside a web request");
    }
    switch (value) {
      case Answer.Page(var status, var model) -> write(response, status, model);
      case Answer.SeeOther seeOther -> send(response, seeOther);
      case Answer.File file -> FileSender.send(response, file);
      case JteModel model -> write(response, HttpStatus.OK, model);
      case null, default -> throw new IllegalStateException("not a page: " + value);
    }
  }

  static void write(HttpServletResponse response, HttpStatus status, JteModel model)
      throws IOException {
    var output = new Utf8ByteOutput();
    model.render(output);
    response.setStatus(status.value());
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }

  private static void send(HttpServletResponse response, Answer.SeeOther answer) {
    Flash.send(response, answer);
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, URI.create(answer.path()).toASCIIString());
  }
}
