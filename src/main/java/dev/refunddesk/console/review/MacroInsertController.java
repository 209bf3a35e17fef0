package dev.refunddesk.console.review;

import dev.refunddesk.console.review.ReviewPages.Making;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Inserts a prepared text into the reply, below what is typed; sending stays with the person. */
@Controller
class MacroInsertController {

  private final ReviewPages pages;
  private final Letters letters;
  private final Templates templates;

  MacroInsertController(ReviewPages pages, Letters letters, Templates templates) {
    this.pages = pages;
    this.letters = letters;
    this.templates = templates;
  }

  @PostMapping("/desk/tickets/{number}/macros/{id}")
  JteModel insert(
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String text,
      Frame frame) {
    var ticket = pages.find(number);
    var filled = letters.filled(id, ticket);
    var reply = text.isBlank() ? filled.text() : text.stripTrailing() + "\n" + filled.text();
    var errors = FormErrors.none();
    if (!filled.missing().isEmpty()) {
      var missing = String.join(" ", filled.missing());
      errors.add("reply", frame.t("review.macro.missing", missing));
    }
    return templates.consoleReviewShow(frame, pages.of(ticket, Making.reply(reply, errors), frame));
  }
}
