package dev.refunddesk.api;

import dev.refunddesk.identity.ApiTokens;
import dev.refunddesk.identity.IdentityProblem;
import dev.refunddesk.kernel.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The security of the API: a bearer token with every request, and nothing remembered. */
@Configuration
class ApiSecurity {

  private static final int FIRST = 1;

  private final ApiTokens tokens;
  private final HandlerExceptionResolver problems;

  ApiSecurity(
      ApiTokens tokens, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  @Bean
  @Order(FIRST)
  SecurityFilterChain programs(HttpSecurity http) throws Exception {
    http.securityMatcher("/api/**")
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .addFilterBefore(new ApiTokenFilter(tokens), AuthorizationFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(doors -> doors.authenticationEntryPoint(who()).accessDeniedHandler(no()))
        .headers(headers ->
            headers.contentSecurityPolicy(
                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")));
    return http.build();
  }

  private AuthenticationEntryPoint who() {
    return (request, response, unknown) -> {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      problems.resolveException(
          request, response, null, new Refusal(IdentityProblem.NOT_SIGNED_IN));
    };
  }

  private AccessDeniedHandler no() {
    return (request, response, denied) ->
        problems.resolveException(
            request, response, null, new Refusal(IdentityProblem.NOT_ALLOWED));
  }
}
