package dev.refunddesk.console.trial;

import dev.refunddesk.platform.web.FormErrors;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case under two versions.
 *
 * @param editions what can be chosen, by what is sent for it
 * @param at the moment of the case; absent before one was asked for
 * @param sides the left and the right one; none before a case was asked for
 */
public record SimulationPage(
    String platform,
    SimulationForm form,
    Map<String, String> editions,
    @Nullable Instant at,
    List<Named> sides,
    FormErrors errors) {

  /** A side with the name of the version it was tried under. */
  public record Named(String edition, SimulationSide side) {}

  public String path() {
    return "/admin/policies/" + platform;
  }
}
