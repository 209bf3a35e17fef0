package dev.refunddesk.platform.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a page's controller says: a page with its status, or where to go on. */
public sealed interface Answer {

  /** A page, drawn as it is. */
  record Page(HttpStatus status, JteModel model) implements Answer {}

  /**
   * Go and look there, by GET.
   *
   * @param path a path of ours
   * @param flash the message key of the news shown there, or absent
   */
  record SeeOther(String path, @Nullable String flash, List<String> values) implements Answer {

    /** The same, with news in a line on the page that follows. */
    public SeeOther with(String key, String... values) {
      return new SeeOther(path, key, List.of(values));
    }
  }

  static Page page(JteModel model) {
    return new Page(HttpStatus.OK, model);
  }

  /** The same form with what is wrong; nothing typed is lost. */
  static Page invalid(JteModel model) {
    return new Page(HttpStatus.UNPROCESSABLE_CONTENT, model);
  }

  /** Somebody was faster; the page shows what changed and keeps the text. */
  static Page conflict(JteModel model) {
    return new Page(HttpStatus.CONFLICT, model);
  }

  static Page of(int status, JteModel model) {
    return new Page(HttpStatus.valueOf(status), model);
  }

  static SeeOther seeOther(String path) {
    return new SeeOther(path, null, List.of());
  }
}
