package dev.refunddesk.attachment.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A PNG with only those chunks that are needed to draw it: no texts, no EXIF, no times, nothing
 * behind its end. Chunks as in the PNG specification, third edition, section 5.
 */
class PngPieces extends Pieces {

  private static final int SIGNATURE_BYTES = 8;
  private static final int HEAD_BYTES = 8;
  private static final int CHECKSUM_BYTES = 4;
  private static final String END = "IEND";

  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", END, "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP",
          "mDCV", "cLLI", "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

  private final Source source;
  private boolean started;
  private long left;
  private boolean ended;

  PngPieces(Source source) {
    this.source = source;
  }

  @Override
  protected byte[] next() throws IOException {
    if (!started) {
      started = true;
      return source.exactly(SIGNATURE_BYTES);
    }
    if (left > 0) {
      var piece = source.upTo(left);
      left -= piece.length;
      return piece;
    }
    return ended ? new byte[0] : head();
  }

  /** The head of the next chunk that is kept. */
  private byte[] head() throws IOException {
    while (true) {
      var head = source.upTo(HEAD_BYTES);
      if (head.length < HEAD_BYTES) {
        return new byte[0];
      }
      var length = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt()) + CHECKSUM_BYTES;
      var type = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
      if (KEPT.contains(type)) {
        left = length;
        ended = type.equals(END);
        return head;
      }
      source.skip(length);
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
