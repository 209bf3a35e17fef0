package dev.refunddesk.attachment;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** The content of a file, asked for piece by piece, a short query each. */
class PieceStream extends InputStream {

  private static final int PIECE_BYTES = 256 * 1024;

  private final AttachmentStore store;
  private final UUID id;
  private InputStream piece = InputStream.nullInputStream();
  private long offset;
  private boolean ended;

  PieceStream(AttachmentStore store, UUID id) {
    this.store = store;
    this.id = id;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    var count = piece.read(bytes, start, length);
    if (count >= 0 || ended) {
      return count;
    }
    next();
    return piece.read(bytes, start, length);
  }

  private void next() throws IOException {
    var bytes =
        store
            .piece(id, offset, PIECE_BYTES)
            .orElseThrow(() -> new FileNotFoundException("removed while it was read: " + id));
    offset += bytes.length;
    ended = bytes.length < PIECE_BYTES;
    piece = new ByteArrayInputStream(bytes);
  }
}
