package dev.refunddesk.revision;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.policy.Policy;
import java.time.Instant;
import java.util.List;

/**
 * A policy somebody works on.
 *
 * @param policy as it stands; texts may be missing and numbers out of range
 * @param basedOn the version it began as, zero if none
 * @param version raised by every change
 * @param digest the same for the same content, whatever day it is to hold from
 * @param editors everybody who has changed it
 * @param changedBy who changed it last
 */
public record PolicyDraft(
    Policy policy,
    int basedOn,
    long version,
    String digest,
    List<Actor> editors,
    Actor changedBy,
    Instant changedAt) {

  public PolicyDraft {
    editors = List.copyOf(editors);
  }

  public String platform() {
    return policy.platform();
  }

  /** Whether somebody had a hand in it. */
  public boolean isBy(Actor actor) {
    return editors.stream()
        .anyMatch(editor -> actor.id() != null && actor.id().equals(editor.id()));
  }
}
