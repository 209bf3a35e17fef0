package dev.refunddesk.console.policy;

import dev.refunddesk.revision.PolicyDraft;
import java.util.List;

/** What holds for every platform, and the drafts of what is to come. */
public record PolicyList(List<PolicyRow> rows, List<PolicyDraft> drafts) {

  public PolicyList {
    rows = List.copyOf(rows);
    drafts = List.copyOf(drafts);
  }
}
