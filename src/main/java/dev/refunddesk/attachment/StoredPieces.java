package dev.refunddesk.attachment;

import dev.refunddesk.attachment.media.Pieces;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.UUID;

/** The content of a kept file, a short query for each piece. */
class StoredPieces extends Pieces {

  private static final int PIECE_BYTES = 256 * 1024;

  private final AttachmentStore store;
  private final UUID id;
  private long offset;

  StoredPieces(AttachmentStore store, UUID id) {
    this.store = store;
    this.id = id;
  }

  @Override
  protected byte[] next() throws IOException {
    var bytes =
        store
            .piece(id, offset, PIECE_BYTES)
            .orElseThrow(() -> new FileNotFoundException("removed while it was read: " + id));
    offset += bytes.length;
    return bytes;
  }
}
