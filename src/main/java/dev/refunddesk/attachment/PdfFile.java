package dev.refunddesk.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.io.InputStreamSource;

/**
 * A PDF, of which only the trailer is looked at: ISO 32000-2, 7.5.5 and 7.5.8.
 *
 * @param size in bytes
 */
record PdfFile(InputStreamSource content, long size) {

  private static final int TAIL_BYTES = 2048;
  private static final int TRAILER_BYTES = 256 * 1024;

  private static final Pattern LAST_TABLE =
      Pattern.compile(".*startxref\\s+(\\d{1,10})\\s", Pattern.DOTALL);

  /** The dictionary behind a table, or the one of a stream that is the table. */
  private static final Pattern TRAILER =
      Pattern.compile("\\s*(?:xref.*?trailer|\\d+\\s+\\d+\\s+obj)(.*)", Pattern.DOTALL);

  private static final Pattern END = Pattern.compile("startxref|stream|endobj");
  private static final Pattern ENCRYPT = Pattern.compile("/Encrypt[\\s<]");

  /** Whether its content is encrypted, so that nobody here could read it. */
  boolean isLocked() throws IOException {
    var tail = LAST_TABLE.matcher(text(Math.max(0, size - TAIL_BYTES), TAIL_BYTES));
    if (!tail.lookingAt()) {
      return false;
    }
    var trailer = TRAILER.matcher(text(Long.parseLong(tail.group(1)), TRAILER_BYTES));
    return trailer.lookingAt() && ENCRYPT.matcher(END.split(trailer.group(1), 2)[0]).find();
  }

  private String text(long offset, int length) throws IOException {
    try (var stream = content.getInputStream()) {
      stream.skipNBytes(Math.min(offset, size));
      return new String(stream.readNBytes(length), StandardCharsets.ISO_8859_1);
    }
  }
}
