package dev.refunddesk.portal;

import dev.refunddesk.draft.Draft.Answers;
import dev.refunddesk.draft.Reason;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.ticket.TicketType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What the form of a new ticket brings; nothing of it is trusted. */
record DraftForm(
    @Nullable String subject,
    @Nullable String reason,
    @Nullable String explanation,
    @Nullable String terms,
    @Nullable Integer quote,
    @Nullable List<MultipartFile> files) {

  /** The number of the quote the form was drawn with. */
  int seen() {
    return quote == null ? 0 : quote;
  }

  /** What was typed, cut to what can be kept. */
  Answers answers() {
    return new Answers(
        cut(plain(subject), 2 * Answers.SUBJECT_LENGTH),
        chosen(),
        cut(plain(explanation), 2 * Answers.EXPLANATION_LENGTH),
        "true".equals(terms));
  }

  private @Nullable Reason chosen() {
    return Arrays.stream(Reason.values())
        .filter(each -> each.name().equals(reason))
        .findFirst()
        .orElse(null);
  }

  /** What is wrong with it, in the order of the fields. */
  FormErrors check(TicketType type, Texts texts) {
    var errors = FormErrors.none();
    var said = answers();
    if (said.subject().isBlank()) {
      errors.add("subject", texts.t("portal.draft.subject.required"));
    } else if (length(said.subject()) > Answers.SUBJECT_LENGTH) {
      errors.add("subject", texts.t("portal.draft.subject.long"));
    }
    if (type == TicketType.REFUND && said.reason() == null) {
      errors.add("reason", texts.t("portal.draft.reason.required"));
    }
    checkExplanation(type, said, errors, texts);
    return errors;
  }

  private static void checkExplanation(
      TicketType type, Answers said, FormErrors errors, Texts texts) {
    var written = length(said.explanation().strip());
    if (written > Answers.EXPLANATION_LENGTH) {
      errors.add("explanation", texts.t("portal.draft.reason.long", String.valueOf(written)));
    } else if (said.reason() == Reason.OTHER && written < Answers.LEAST_EXPLANATION) {
      errors.add("explanation", texts.t("portal.draft.reason.other"));
    } else if (type != TicketType.REFUND && written == 0) {
      errors.add("explanation", texts.t("portal.draft.text.required"));
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String plain(@Nullable String text) {
    return text == null ? "" : text.replace("\r\n", "\n").replace("\0", "");
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
