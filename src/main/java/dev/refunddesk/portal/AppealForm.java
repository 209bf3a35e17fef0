package dev.refunddesk.portal;

import dev.refunddesk.platform.Texts;
import dev.refunddesk.platform.web.FormErrors;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What the form of an objection brings. */
public record AppealForm(
    @Nullable String point, @Nullable String text, @Nullable List<MultipartFile> files) {

  private static final int SHORTEST = 10;
  private static final Set<String> POINTS = Set.of("POLICY", "LINE", "EVIDENCE", "SPECIAL");

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
