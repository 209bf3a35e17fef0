package dev.refunddesk.attachment;

import java.util.List;
import java.util.Locale;

/** What kinds of files are kept; the bytes decide, never the name. */
public enum FileType {
  JPEG("image/jpeg"),
  PNG("image/png"),
  WEBP("image/webp"),
  PDF("application/pdf"),
  TEXT("text/plain"),
  MP4("video/mp4");

  private static final long MEGABYTE = 1024 * 1024;
  private static final int USUAL_MEGABYTES = 10;
  private static final int FILM_MEGABYTES = 30;

  private final String mediaType;

  FileType(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type it is sent as. */
  public String mediaType() {
    return mediaType;
  }

  public boolean isPicture() {
    return this == JPEG || this == PNG || this == WEBP;
  }

  /** How large it may be, in megabytes of 1,048,576 bytes. */
  public int maxMegabytes() {
    return this == MP4 ? FILM_MEGABYTES : USUAL_MEGABYTES;
  }

  long maxBytes() {
    return maxMegabytes() * MEGABYTE;
  }

  /** The name, ending in a way that fits the type, so that nothing opens it as something else. */
  String named(String name) {
    var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.contains(".") && extensions().contains(extension)
        ? name
        : name + "." + extensions().getFirst();
  }

  /** What names of the type end in, the usual way first. */
  private List<String> extensions() {
    return switch (this) {
      case JPEG -> List.of("jpg", "jpeg", "jpe", "jfif");
      case PNG -> List.of("png");
      case WEBP -> List.of("webp");
      case PDF -> List.of("pdf");
      case TEXT -> List.of("txt", "log");
      case MP4 -> List.of("mp4", "m4v");
    };
  }
}
