package dev.refunddesk.signin;

import dev.refunddesk.platform.Shop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The security of every HTML page: our sessions, our access table, strict headers. */
@Configuration
class SigninSecurity {

  private static final String CONTENT =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
          + "form-action 'self'; frame-ancestors 'none'";

  private static final String DEVICES =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

  private static final CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy OPENER =
      CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN;

  /** Behind the chain of the API. */
  private static final int LAST = 100;

  @Bean
  @Order(LAST)
  SecurityFilterChain pages(
      HttpSecurity http, SessionContext sessions, Doorman doorman, CsrfTokenRepository csrf)
      throws Exception {
    http.securityContext(context -> context.securityContextRepository(sessions))
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .csrf(forms -> forms.csrfTokenRepository(csrf))
        .exceptionHandling(
            doors -> doors.authenticationEntryPoint(doorman).accessDeniedHandler(doorman))
        .authorizeHttpRequests(requests -> {
          requests.requestMatchers(Access.open().toArray(String[]::new)).permitAll();
          for (var access : Access.staff()) {
            requests.requestMatchers(access.pattern()).hasAuthority(access.permission().name());
          }
          requests.anyRequest().authenticated();
        })
        .headers(headers -> secure(headers, sessions));
    return http.build();
  }

  private static void secure(HeadersConfigurer<HttpSecurity> headers, SessionContext sessions) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .permissionsPolicyHeader(policy -> policy.policy(DEVICES))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .crossOriginOpenerPolicy(policy -> policy.policy(OPENER))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .contentTypeOptions(Customizer.withDefaults())
        .httpStrictTransportSecurity(hsts ->
            hsts.includeSubDomains(false)
                .preload(false)
                .requestMatcher(sessions.cookie()::isSecure));
  }

  /** The token of forms, beside the session and not in it: who only looks has no session. */
  @Bean
  CsrfTokenRepository csrfTokens(Shop shop) {
    var secure = shop.publicUrl().startsWith("https:");
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(secure ? "__Host-csrf" : "csrf");
    tokens.setCookieCustomizer(cookie -> {
      cookie.sameSite("Lax").path("/").httpOnly(true);
      if (secure) {
        cookie.secure(true);
      }
    });
    return tokens;
  }
}
