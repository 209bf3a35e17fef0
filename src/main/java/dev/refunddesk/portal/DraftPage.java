package dev.refunddesk.portal;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.draft.Draft;
import dev.refunddesk.kit.DiffView;
import dev.refunddesk.kit.FileView;
import dev.refunddesk.kit.VerdictView;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.policy.Verdict;
import dev.refunddesk.purchase.Order;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a refund in the making shows.
 *
 * @param materials the documents the policy asks for that are not there yet
 * @param needs what stands in the way of handing in
 * @param differences what is not as the customer saw it before; absent if all is
 * @param terms whether the platform's terms have to be accepted
 */
public record DraftPage(
    Draft draft,
    Order order,
    Assessment assessment,
    VerdictView verdict,
    List<FileView> files,
    List<Material> materials,
    List<Need> needs,
    @Nullable DiffView differences,
    boolean terms,
    FormErrors errors) {

  /** A document that is asked for. */
  public record Material(String code, String name, String why) {}

  /** What stands in the way, and the field it is said beside. */
  public record Need(String field, String words) {}

  public String path() {
    return "/tickets/new/" + draft.id();
  }

  /** The words on the button that hands it in. */
  public String submitKey() {
    if (differences != null) {
      return "portal.draft.submit-changed";
    }
    return isException() ? "portal.draft.submit-exception" : "portal.draft.submit";
  }

  /** Whether handing in asks for an exception. */
  public boolean isException() {
    return assessment.verdict() == Verdict.OUT;
  }
}
