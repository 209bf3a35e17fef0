package dev.refunddesk.signin;

import dev.refunddesk.identity.Permission;
import dev.refunddesk.identity.Sessions;
import dev.refunddesk.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Tells Spring Security who is at the other end, from the session's row.
 *
 * <p>The row is read when somebody first asks, so that a stylesheet costs no query and a page one.
 */
@Component
class SessionContext implements SecurityContextRepository {

  private final Sessions sessions;
  private final SessionCookie cookie;

  SessionContext(Sessions sessions, SessionCookie cookie) {
    this.sessions = sessions;
    this.cookie = cookie;
  }

  SessionCookie cookie() {
    return cookie;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Deferred(this, request);
  }

  private SecurityContext read(HttpServletRequest request) {
    return cookie
        .read(request)
        .flatMap(sessions::find)
        .map(who -> new SecurityContextImpl(new Present(who)))
        .orElseGet(SecurityContextImpl::new);
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return read(holder.getRequest());
  }

  /** A session begins and ends by {@link Sessions} alone. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return cookie.read(request).isPresent();
  }

  private static final class Deferred implements DeferredSecurityContext {

    private final SessionContext contexts;
    private final HttpServletRequest request;
    private @Nullable SecurityContext found;

    Deferred(SessionContext contexts, HttpServletRequest request) {
      this.contexts = contexts;
      this.request = request;
    }

    @Override
    public SecurityContext get() {
      if (found == null) {
        found = contexts.read(request);
      }
      return found;
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }

  /** Somebody signed in; the authorities are the permissions. */
  private static final class Present extends AbstractAuthenticationToken {

    private final transient SignedIn who;

    Present(SignedIn who) {
      super(
          AuthorityUtils.createAuthorityList(
              Arrays.stream(Permission.values()).filter(who::may).map(Enum::name).toList()));
      this.who = who;
      setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
      return "";
    }

    @Override
    public SignedIn getPrincipal() {
      return who;
    }
  }
}
