package dev.refunddesk.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The question that the guide of the API shows. */
final class GuideQuestion {

  private GuideQuestion() {}

  static String text() {
    try {
      var guide = Files.readString(Path.of("docs/api/sections/assessments.md"));
      var start = guide.indexOf("```json") + "```json".length();
      return guide.substring(start, guide.indexOf("```", start));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
