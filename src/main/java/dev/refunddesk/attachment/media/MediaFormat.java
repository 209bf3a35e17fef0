package dev.refunddesk.attachment.media;

import java.io.InputStream;

/** The formats whose notes we know how to leave out. */
public enum MediaFormat {
  JPEG,
  PNG,
  WEBP,
  MP4;

  /**
   * The same picture or film without its notes; reading it throws {@link Malformed} where the file
   * breaks the rules of its format.
   */
  public InputStream withoutNotes(InputStream content) {
    var source = new Source(content);
    return switch (this) {
      case JPEG -> new JpegPieces(source);
      case PNG -> new PngPieces(source);
      case WEBP -> new WebpPieces(source);
      case MP4 -> new Mp4Pieces(source);
    };
  }
}
