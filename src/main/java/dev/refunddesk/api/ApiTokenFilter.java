package dev.refunddesk.api;

import dev.refunddesk.identity.ApiToken;
import dev.refunddesk.identity.ApiTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows a program by {@code Authorization: Bearer rd_…}. */
class ApiTokenFilter extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private final ApiTokens tokens;

  ApiTokenFilter(ApiTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    secret(request)
        .flatMap(tokens::find)
        .ifPresent(
            token -> SecurityContextHolder.setContext(new SecurityContextImpl(new Program(token))));
    chain.doFilter(request, response);
  }

  private static Optional<String> secret(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(value -> value.substring(BEARER.length()).strip())
        .filter(value -> value.startsWith(ApiTokens.PREFIX));
  }

  /** A program let in; the authorities are the scopes. */
  private static final class Program extends AbstractAuthenticationToken {

    private final transient ApiToken token;

    Program(ApiToken token) {
      super(
          AuthorityUtils.createAuthorityList(
              token.scopes().stream().map(ApiToken.Scope::word).toList()));
      this.token = token;
      setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
      return "";
    }

    @Override
    public ApiToken getPrincipal() {
      return token;
    }
  }
}
