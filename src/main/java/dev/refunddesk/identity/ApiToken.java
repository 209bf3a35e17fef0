package dev.refunddesk.identity;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lets a program in, without its secret: the principal of every request to the API.
 *
 * @param name what the shop calls the program
 * @param lastUsedAt to the hour; absent if never
 * @param revokedAt absent while it is good
 */
public record ApiToken(
    UUID id,
    String name,
    Set<Scope> scopes,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {

  /** What a program may do. */
  public enum Scope {
    ORDERS_READ("orders:read"),
    ORDERS_WRITE("orders:write");

    private final String word;

    Scope(String word) {
      this.word = word;
    }

    /** The scope as programs and the command line write it. */
    public String word() {
      return word;
    }

    /** The scope written so; refuses a word that is none. */
    public static Scope of(String word) {
      return Arrays.stream(values())
          .filter(scope -> scope.word.equals(word))
          .findFirst()
          .orElseThrow(() -> new Refusal(IdentityProblem.SCOPE_UNKNOWN, word));
    }
  }

  public ApiToken {
    scopes = Set.copyOf(scopes);
  }

  public Actor actor() {
    return new Actor(Actor.Kind.PROGRAM, id, name);
  }

  public boolean isGood(Instant now) {
    return revokedAt == null && expiresAt.isAfter(now);
  }

  /** Refuses unless the token was given the scope. */
  public void demand(Scope scope) {
    if (!scopes.contains(scope)) {
      throw new Refusal(IdentityProblem.SCOPE_MISSING, scope.word());
    }
  }
}
