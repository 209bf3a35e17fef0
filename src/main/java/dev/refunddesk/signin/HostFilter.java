package dev.refunddesk.signin;

import dev.refunddesk.platform.Shop;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away requests meant for another host, once the desk has a public address: nobody can have a
 * page or a mail name a host of their choice.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HostFilter extends OncePerRequestFilter {

  static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  /** Asked by load balancers, which know machines by number. */
  private static final String HEALTH = "/health";

  private final String host;

  HostFilter(Shop shop) {
    this.host = URI.create(shop.publicUrl()).getHost();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return LOCAL.contains(host) || request.getRequestURI().equals(HEALTH);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (host.equalsIgnoreCase(request.getServerName())) {
      chain.doFilter(request, response);
    } else {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
  }
}
