package dev.refunddesk.portal;

import dev.refunddesk.draft.Draft;
import dev.refunddesk.kit.FileView;
import dev.refunddesk.platform.web.FormErrors;
import java.util.List;

/** What the page of a question that is not a refund shows. */
public record QuestionPage(Draft draft, List<FileView> files, FormErrors errors) {

  public String path() {
    return "/tickets/new/" + draft.id();
  }
}
