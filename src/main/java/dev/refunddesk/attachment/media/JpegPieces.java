package dev.refunddesk.attachment.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A JPEG without its notes: no EXIF, XMP, IPTC, comments, previews, nor anything behind its end.
 *
 * <p>What is needed to draw it stays: colour profile, colour transform, and which side is up.
 * Segments as in ITU-T T.81, annex B.
 */
class JpegPieces extends Pieces {

  private static final int MARK = 0xFF;
  private static final int FIRST_RESTART = 0xD0;
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int FIRST_APPLICATION = 0xE0;
  private static final int LAST_APPLICATION = 0xEF;
  private static final int COMMENT = 0xFE;
  private static final int EXIF = 0xE1;
  private static final int PIECE_BYTES = 64 * 1024;

  private final Source source;
  private int marker = -1;
  private boolean scanning;
  private boolean ended;

  JpegPieces(Source source) {
    this.source = source;
  }

  @Override
  protected byte[] next() throws IOException {
    while (!ended) {
      var piece = scanning ? scan() : segment();
      if (piece.length > 0) {
        return piece;
      }
    }
    return new byte[0];
  }

  /** One segment as it is to be kept; nothing if it is a note. */
  private byte[] segment() throws IOException {
    var code = marker >= 0 ? marker : readMarker();
    marker = -1;
    if (isBare(code)) {
      ended = code == END;
      return new byte[] {(byte) MARK, (byte) code};
    }
    var head = source.exactly(2);
    var length = Short.toUnsignedInt(ByteBuffer.wrap(head).getShort());
    if (length < 2) {
      throw new Malformed("a segment of " + length + " bytes");
    }
    var body = source.exactly(length - 2);
    scanning = code == SCAN;
    return isKept(code, body)
        ? whole(code, head, body)
        : code == EXIF ? upright(body) : new byte[0];
  }

  private int readMarker() throws IOException {
    if (source.read() != MARK) {
      throw new Malformed("no marker where one is due");
    }
    int code;
    do {
      code = source.read();
    } while (code == MARK);
    if (code <= 0) {
      throw new Malformed("no marker where one is due");
    }
    return code;
  }

  /** Markers without a segment: the start, the end, restarts, and one for old arithmetic. */
  private static boolean isBare(int code) {
    return isRestart(code) || code == START || code == END || code == 1;
  }

  private static boolean isRestart(int code) {
    return code >= FIRST_RESTART && code < START;
  }

  private static boolean isKept(int code, byte[] body) {
    return switch (code) {
      case COMMENT -> false;
      case FIRST_APPLICATION -> startsWith(body, "JFIF\0");
      case 0xE2 -> startsWith(body, "ICC_PROFILE\0");
      case 0xEE -> startsWith(body, "Adobe");
      default -> code < FIRST_APPLICATION || code > LAST_APPLICATION;
    };
  }

  private static boolean startsWith(byte[] body, String mark) {
    var bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
    return body.length >= bytes.length
        && Arrays.equals(body, 0, bytes.length, bytes, 0, bytes.length);
  }

  /** An EXIF segment that says nothing but which side is up; nothing if that is the usual one. */
  private static byte[] upright(byte[] body) {
    return Optional.of(body)
        .filter(exif -> startsWith(exif, "Exif\0\0"))
        .flatMap(Orientation::of)
        .map(Orientation::segment)
        .orElse(new byte[0]);
  }

  private static byte[] whole(int code, byte[] head, byte[] body) {
    return ByteBuffer.allocate(4 + body.length)
        .put((byte) MARK)
        .put((byte) code)
        .put(head)
        .put(body)
        .array();
  }

  /** Coded pixels up to the next marker that is not part of them. */
  private byte[] scan() throws IOException {
    var pixels = new ByteArrayOutputStream();
    while (pixels.size() < PIECE_BYTES) {
      var each = source.read();
      if (each < 0) {
        ended = true;
        break;
      }
      if (each == MARK && isOver(pixels)) {
        break;
      }
      if (each != MARK) {
        pixels.write(each);
      }
    }
    return pixels.toByteArray();
  }

  /** Looks behind a mark: a stuffed zero and restarts belong to the pixels. */
  private boolean isOver(ByteArrayOutputStream pixels) throws IOException {
    int code;
    do {
      code = source.read();
    } while (code == MARK);
    if (code == 0 || isRestart(code)) {
      pixels.write(MARK);
      pixels.write(code);
      return false;
    }
    scanning = false;
    ended = code < 0;
    marker = code;
    return true;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
