package dev.refunddesk.attachment.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Which side of a picture is up, as a camera notes it: EXIF 2.32, tag 0x0112.
 *
 * @param value 2 to 8; the usual 1 needs no note
 */
record Orientation(int value) {

  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int HEADER_BYTES = 6;
  private static final int ENTRY_BYTES = 12;
  private static final int SEGMENT_BYTES = 36;

  /** Reads it from the body of an EXIF segment; the usual one and nonsense are none. */
  static Optional<Orientation> of(byte[] body) {
    var tiff = ByteBuffer.wrap(body, HEADER_BYTES, body.length - HEADER_BYTES).slice();
    if (tiff.remaining() < 8) {
      return Optional.empty();
    }
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    var start = tiff.getInt(4);
    if (start < 8 || start > tiff.limit() - 2) {
      return Optional.empty();
    }
    var count = Short.toUnsignedInt(tiff.getShort(start));
    for (int at = start + 2, i = 0;
        i < count && at <= tiff.limit() - ENTRY_BYTES;
        i++, at += ENTRY_BYTES) {
      if (tiff.getShort(at) == TAG && tiff.getShort(at + 2) == SHORT) {
        return Optional.of(new Orientation(tiff.getShort(at + 8))).filter(Orientation::isUnusual);
      }
    }
    return Optional.empty();
  }

  private boolean isUnusual() {
    return value > 1 && value <= 8;
  }

  /** A whole segment that holds this one entry. */
  byte[] segment() {
    return ByteBuffer.allocate(SEGMENT_BYTES)
        .putShort((short) 0xFFE1)
        .putShort((short) (SEGMENT_BYTES - 2))
        .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) TAG)
        .putShort((short) SHORT)
        .putInt(1)
        .putShort((short) value)
        .array();
  }
}
