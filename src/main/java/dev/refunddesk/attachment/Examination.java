package dev.refunddesk.attachment;

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
      return print(type.named(name), type, upload.content());
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
