package dev.refunddesk.attachment.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A WebP whose notes are blanked: EXIF, XMP and unknown chunks become chunks of zeros that nobody
 * reads, so that every size stays true. Chunks as in RFC 9649, section 2.
 */
class WebpPieces extends Pieces {

  private static final int FILE_HEAD_BYTES = 12;
  private static final int HEAD_BYTES = 8;
  private static final String FEATURES = "VP8X";
  private static final byte[] NOTHING = "JUNK".getBytes(StandardCharsets.ISO_8859_1);

  /** In the first byte of the features: there is EXIF, there is XMP. */
  private static final int NOTES = 0x0C;

  private static final Set<String> KEPT =
      Set.of("VP8 ", "VP8L", FEATURES, "ALPH", "ANIM", "ANMF", "ICCP");

  private final Source source;
  private long fileLeft = -1;
  private long left;
  private boolean blank;

  WebpPieces(Source source) {
    this.source = source;
  }

  @Override
  protected byte[] next() throws IOException {
    if (fileLeft < 0) {
      return fileHead();
    }
    if (left > 0) {
      var piece = blank ? source.blanked(left) : source.upTo(left);
      left -= piece.length;
      return piece;
    }
    return fileLeft > 0 ? head() : new byte[0];
  }

  private byte[] fileHead() throws IOException {
    var head = source.exactly(FILE_HEAD_BYTES);
    fileLeft = size(head) - 4;
    return head;
  }

  private byte[] head() throws IOException {
    var head = source.upTo(HEAD_BYTES);
    if (head.length < HEAD_BYTES) {
      return new byte[0];
    }
    var type = new String(head, 0, 4, StandardCharsets.ISO_8859_1);
    left = size(head) + size(head) % 2;
    fileLeft -= HEAD_BYTES + left;
    blank = !KEPT.contains(type);
    if (blank) {
      System.arraycopy(NOTHING, 0, head, 0, NOTHING.length);
    }
    return type.equals(FEATURES) && left > 0 ? withoutNotes(head) : head;
  }

  /** The size that stands behind a name of four letters. */
  private static long size(byte[] head) {
    return Integer.toUnsignedLong(ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(4));
  }

  private byte[] withoutNotes(byte[] head) throws IOException {
    var flags = source.exactly(1)[0];
    left--;
    return ByteBuffer.allocate(HEAD_BYTES + 1).put(head).put((byte) (flags & ~NOTES)).array();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
