package dev.refunddesk.attachment.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that is made piece by piece, so that no whole file stands in memory. */
public abstract class Pieces extends InputStream {

  private InputStream piece = InputStream.nullInputStream();
  private boolean ended;

  /** The next bytes; none at the end. */
  protected abstract byte[] next() throws IOException;

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    var count = length == 0 ? 0 : piece.read(bytes, start, length);
    if (count >= 0 || ended) {
      return count;
    }
    var made = next();
    ended = made.length == 0;
    piece = new ByteArrayInputStream(made);
    return piece.read(bytes, start, length);
  }
}
