package dev.refunddesk.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells a file's kind by its first bytes alone; nothing of it is parsed or decoded. */
final class Magic {

  /** How many bytes it wants to see, if there are so many. */
  static final int WANTED_BYTES = 64 * 1024;

  private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

  /** What Windows in China writes, of which GBK and GB 2312 are parts. */
  private static final Charset CHINESE = Charset.forName("GB18030");

  private static final Set<String> FILM_BRANDS = Set.of("isom", "iso2", "mp41", "mp42", "avc1");
  private static final String QUICKTIME_BRAND = "qt  ";
  private static final int BRAND_BYTES = 4;

  /** A character of two or four bytes may be cut where the start ends. */
  private static final int CUT_BYTES = 3;

  private Magic() {}

  static Optional<FileType> typeOf(byte[] start) throws IOException {
    var seen = KNOWN.detect(new ByteArrayInputStream(start), new Metadata()).toString();
    return switch (seen) {
      case "image/jpeg" -> Optional.of(FileType.JPEG);
      case "image/png", "image/apng" -> Optional.of(FileType.PNG);
      case "image/webp" -> Optional.of(FileType.WEBP);
      case "application/pdf" -> Optional.of(FileType.PDF);
      case "text/plain", "message/rfc822" -> Optional.of(FileType.TEXT);
      case "application/octet-stream" -> Optional.of(FileType.TEXT).filter(_ -> isChinese(start));
      case "video/mp4", "video/x-m4v" -> Optional.of(FileType.MP4);
      case "video/quicktime" -> Optional.of(FileType.MP4).filter(_ -> isFilm(start));
      default -> Optional.empty();
    };
  }

  /** Tika calls everything of that family QuickTime; the brands in its first box tell. */
  private static boolean isFilm(byte[] start) {
    var brands = brands(start);
    return !brands.isEmpty()
        && !brands.getFirst().equals(QUICKTIME_BRAND)
        && brands.stream().anyMatch(FILM_BRANDS::contains);
  }

  /** The major brand, then (after a version number) those it is compatible with. */
  private static List<String> brands(byte[] start) {
    var brands = new ArrayList<String>();
    var box = ByteBuffer.wrap(start);
    if (box.remaining() < 4 * BRAND_BYTES) {
      return brands;
    }
    var end = Math.min(box.getInt(), start.length);
    for (int at = 2 * BRAND_BYTES; at <= end - BRAND_BYTES; at += BRAND_BYTES) {
      brands.add(new String(start, at, BRAND_BYTES, StandardCharsets.ISO_8859_1));
    }
    return brands;
  }

  /** Text in a Chinese code page, which Tika takes for anything else. */
  private static boolean isChinese(byte[] start) {
    for (var each : start) {
      if (each >= 0 && each < ' ' && !Character.isWhitespace(each)) {
        return false;
      }
    }
    var whole = start.length < WANTED_BYTES ? 0 : CUT_BYTES;
    for (int cut = 0; cut <= whole; cut++) {
      if (isReadable(ByteBuffer.wrap(start, 0, start.length - cut))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isReadable(ByteBuffer bytes) {
    try {
      return !CHINESE.newDecoder().decode(bytes).isEmpty();
    } catch (CharacterCodingException other) {
      return false;
    }
  }
}
