package dev.refunddesk.portal;

import dev.refunddesk.kit.FileView;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.ticket.Ticket;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What the form of an objection brings. */
public record AppealForm(
    @Nullable String point, @Nullable String text, @Nullable List<MultipartFile> files) {

  private static final int SHORTEST = 10;
  private static final Set<String> POINTS = Set.of("POLICY", "LINE", "EVIDENCE", "SPECIAL");

  /**
   * The page of an objection.
   *
   * @param files what was uploaded for it so far
   */
  public record Page(Ticket ticket, AppealForm form, List<FileView> files, FormErrors errors) {

    Page with(FormErrors wrong) {
      return new Page(ticket, form, files, wrong);
    }

    public String path() {
      return "/tickets/" + ticket.number();
    }
  }

  /** The point chosen, empty if none. */
  public String chosen() {
    return point == null ? "" : point;
  }

  /** What was written, possibly nothing. */
  public String words() {
    return text == null ? "" : text;
  }

  FormErrors check(Texts texts) {
    var errors = FormErrors.none();
    if (!POINTS.contains(chosen())) {
      errors.add("point", texts.t("portal.appeal.point.required"));
    }
    if (words().strip().length() < SHORTEST) {
      errors.add("text", texts.t("portal.appeal.short"));
    }
    return errors;
  }
}
