package dev.refunddesk.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;

/**
 * Sends a file so that it is saved and never run: others made it, and it comes from our address.
 */
final class FileSender {

  private static final String HARMLESS = "default-src 'none'; sandbox";

  private FileSender() {}

  static void send(HttpServletResponse response, Answer.File file) throws IOException {
    response.setContentType(file.mediaType());
    response.setContentLengthLong(file.size());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", HARMLESS);
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    try (var content = file.content().getInputStream()) {
      content.transferTo(response.getOutputStream());
    }
  }

  /** RFC 6266: a plain name for old browsers, the true one (RFC 8187) for all others. */
  private static String disposition(String name) {
    var plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    var exact = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(plain, exact.replace("*", "%2A"));
  }
}
