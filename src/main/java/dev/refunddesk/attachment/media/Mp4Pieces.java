package dev.refunddesk.attachment.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A film whose notes are blanked: where, when and with what it was taken become free space, so that
 * every offset in it stays true. Boxes as in ISO 14496-12, section 4.2.
 */
class Mp4Pieces extends Pieces {

  private static final int HEAD_BYTES = 8;
  private static final int LONG_HEAD_BYTES = 16;
  private static final byte[] FREE = "free".getBytes(StandardCharsets.ISO_8859_1);

  private static final Set<String> NOTES = Set.of("udta", "meta", "uuid");

  /** Boxes of boxes that may hold notes: only their heads are passed over. */
  private static final Set<String> OPENED = Set.of("moov", "trak");

  private final Source source;
  private long left;
  private boolean blank;

  Mp4Pieces(Source source) {
    this.source = source;
  }

  @Override
  protected byte[] next() throws IOException {
    if (left > 0) {
      var piece = blank ? source.blanked(left) : source.upTo(left);
      left = piece.length == 0 ? 0 : left - piece.length;
      return piece;
    }
    var head = source.upTo(HEAD_BYTES);
    return head.length < HEAD_BYTES ? head : box(head);
  }

  private byte[] box(byte[] head) throws IOException {
    var type = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
    var size = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt());
    var whole = head;
    if (size == 1) {
      var length = source.exactly(Long.BYTES);
      whole = ByteBuffer.allocate(LONG_HEAD_BYTES).put(head).put(length).array();
      size = ByteBuffer.wrap(length).getLong();
    } else if (size == 0) {
      size = Long.MAX_VALUE;
    }
    if (size < whole.length) {
      throw new Malformed("a box of " + size + " bytes");
    }
    left = OPENED.contains(type) ? 0 : size - whole.length;
    blank = NOTES.contains(type);
    if (blank) {
      System.arraycopy(FREE, 0, whole, 4, FREE.length);
    }
    return whole;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
