package dev.refunddesk.console.policy;

import dev.refunddesk.console.form.Fields;
import dev.refunddesk.console.form.FormPart;
import dev.refunddesk.console.form.Section;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.revision.PolicyDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section of a draft as a form.
 *
 * @param mark tells whether somebody else changes the section meanwhile
 * @param generated what customers would read if the rule said it itself; absent where there is no
 *     rule
 * @param flaws what is wrong with the section as it is kept
 * @param overtaken whether somebody else changed the section while it was filled in
 */
public record SectionPage(
    PolicyDraft draft,
    Section section,
    Fields fields,
    List<FormPart> parts,
    String mark,
    @Nullable Text generated,
    List<String> flaws,
    FormErrors errors,
    boolean overtaken) {

  public String root() {
    return "/admin/policies/" + draft.platform();
  }

  public String path() {
    return root() + "/draft/" + section.name();
  }
}
