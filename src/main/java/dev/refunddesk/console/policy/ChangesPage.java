package dev.refunddesk.console.policy;

import dev.refunddesk.console.form.Changes.Change;
import java.util.List;
import java.util.Map;

/**
 * The differences between two versions.
 *
 * @param editions what can be chosen, by what is sent for it
 */
public record ChangesPage(
    String platform, Map<String, String> editions, String from, String to, List<Change> changes) {

  public ChangesPage {
    changes = List.copyOf(changes);
  }

  public String path() {
    return "/admin/policies/" + platform;
  }
}
