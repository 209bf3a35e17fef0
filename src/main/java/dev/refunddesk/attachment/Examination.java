package dev.refunddesk.attachment;

import dev.refunddesk.attachment.media.Malformed;
import dev.refunddesk.attachment.media.MediaFormat;
import dev.refunddesk.kernel.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;

/**
 * What an upload turns out to be once somebody has looked at its bytes.
 *
 * @param size of what is kept, in bytes
 * @param sha256 of what is kept, in hexadecimal digits
 * @param content what is kept
 */
record Examination(
    String name, FileType type, long size, String sha256, InputStreamSource content) {

  /** Looks at the upload, or refuses it. */
  static Examination of(Upload upload) {
    var name = FileName.clean(upload.name());
    try {
      var size = size(upload.content());
      if (size == 0) {
        throw upload.name().isBlank()
            ? new Refusal(AttachmentProblem.NONE_CHOSEN)
            : new Refusal(AttachmentProblem.EMPTY, name);
      }
      var type =
          type(upload.content()).orElseThrow(() -> new Refusal(AttachmentProblem.WRONG_TYPE, name));
      if (size > type.maxBytes()) {
        throw new Refusal(AttachmentProblem.TOO_BIG, name, type.maxMegabytes());
      }
      if (type == FileType.PDF && new PdfFile(upload.content(), size).isLocked()) {
        throw new Refusal(AttachmentProblem.LOCKED, name);
      }
      return print(type.named(name), type, kept(type, upload.content()));
    } catch (Malformed broken) {
      throw new Refusal(AttachmentProblem.WRONG_TYPE, name);
    } catch (IOException broken) {
      throw new Refusal(AttachmentProblem.UNREADABLE, name);
    }
  }

  private static long size(InputStreamSource content) throws IOException {
    try (var stream = content.getInputStream()) {
      return stream.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static Optional<FileType> type(InputStreamSource content) throws IOException {
    try (var stream = content.getInputStream()) {
      return Magic.typeOf(stream.readNBytes(Magic.WANTED_BYTES));
    }
  }

  /** The content without what tells more about its maker than the maker knows. */
  private static InputStreamSource kept(FileType type, InputStreamSource content) {
    return switch (type) {
      case JPEG -> withoutNotes(MediaFormat.JPEG, content);
      case PNG -> withoutNotes(MediaFormat.PNG, content);
      case WEBP -> withoutNotes(MediaFormat.WEBP, content);
      case MP4 -> withoutNotes(MediaFormat.MP4, content);
      case PDF, TEXT -> content;
    };
  }

  private static InputStreamSource withoutNotes(MediaFormat format, InputStreamSource content) {
    return () -> format.withoutNotes(content.getInputStream());
  }

  private static Examination print(String name, FileType type, InputStreamSource content)
      throws IOException {
    var digest = newDigest();
    try (var stream = content.getInputStream();
        var digested = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      var size = stream.transferTo(digested);
      return new Examination(name, type, size, HexFormat.of().formatHex(digest.digest()), content);
    }
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
