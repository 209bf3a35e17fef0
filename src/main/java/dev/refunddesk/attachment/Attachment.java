package dev.refunddesk.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was handed in and kept.
 *
 * @param id random enough that nobody guesses it, and still no proof that one may see the file
 * @param folder what it belongs to, such as {@code draft:<uuid>} or {@code ticket:RF260318-7K3QX}
 * @param name as its owner called it, without what could deceive or do harm; never a path
 * @param size in bytes
 * @param uploadedBy the account; absent if a program handed it in
 */
public record Attachment(
    UUID id,
    String folder,
    String name,
    FileType type,
    long size,
    @Nullable UUID uploadedBy,
    Instant uploadedAt) {

  public boolean isPicture() {
    return type.isPicture();
  }
}
