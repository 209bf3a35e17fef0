package dev.refunddesk.signin;

import dev.refunddesk.identity.IdentityProblem;
import dev.refunddesk.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Leads those without a session to the sign-in page and says to others why they may not pass. */
@Component
class Doorman implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final HandlerExceptionResolver pages;

  Doorman(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver pages) {
    this.pages = pages;
  }

  /** Keeps where the person was going, so that signing in leads there. */
  @Override
  public void commence(
      HttpServletRequest request,
      HttpServletResponse response,
      AuthenticationException notSignedIn) {
    var login = wanted(request).map(Destination::login).orElse("/login");
    if (request.getHeader("HX-Request") == null) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(HttpHeaders.LOCATION, login);
    } else {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      response.setHeader("HX-Redirect", login);
    }
  }

  /** The page asked for; for a form or a part of a page, the page it is on. */
  private static Optional<Destination> wanted(HttpServletRequest request) {
    var whole = HttpMethod.GET.matches(request.getMethod());
    if (!whole || request.getHeader("HX-Request") != null) {
      return referer(request.getHeader(HttpHeaders.REFERER));
    }
    var query = request.getQueryString();
    return Destination.of(request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  private static Optional<Destination> referer(@Nullable String address) {
    if (address == null || !address.matches("https?://[^/\\\\]+/.*")) {
      return Optional.empty();
    }
    var path = address.substring(address.indexOf('/', address.indexOf("//") + 2));
    return Destination.of(path);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
    var problem =
        denied instanceof CsrfException
            ? IdentityProblem.FORM_EXPIRED
            : IdentityProblem.NOT_ALLOWED;
    pages.resolveException(request, response, null, new Refusal(problem));
  }
}
