package dev.refunddesk.platform.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.HttpStatus;

/** What a page's controller says: a page with its status, where to go on, or a file. */
public sealed interface Answer {

  /** A page, drawn as it is. */
  record Page(HttpStatus status, JteModel model) implements Answer {}

  /**
   * Go and look there, by GET.
   *
   * @param path a path of ours
   * @param flash the message key of the news shown there, such as {@code ticket.flash.sent}
   */
  record SeeOther(String path, @Nullable String flash, List<String> values) implements Answer {

    /** The same, with news in a line on the page that follows. */
    public SeeOther with(String key, String... values) {
      return new SeeOther(path, key, List.of(values));
    }
  }

  /**
   * A file to be saved; browsers never show it within our pages, whatever it holds.
   *
   * @param name what the browser calls it when saving; any characters
   * @param mediaType such as {@code text/csv}
   * @param size in bytes
   */
  record File(String name, String mediaType, long size, InputStreamSource content)
      implements Answer {}

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

  static File file(String name, String mediaType, byte[] content) {
    return new File(name, mediaType, content.length, new ByteArrayResource(content));
  }

  static SeeOther seeOther(String path) {
    return new SeeOther(path, null, List.of());
  }
}
