package dev.refunddesk.attachment.media;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of a file that is read structure by structure. */
class Source implements Closeable {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final InputStream stream;

  Source(InputStream stream) {
    this.stream = new BufferedInputStream(stream, BUFFER_BYTES);
  }

  /** The next byte, or −1 at the end. */
  int read() throws IOException {
    return stream.read();
  }

  /** So many bytes, or fewer if the file ends before. */
  byte[] upTo(long count) throws IOException {
    return stream.readNBytes((int) Math.min(count, BUFFER_BYTES));
  }

  /** Exactly so many bytes. */
  byte[] exactly(int count) throws IOException {
    var bytes = stream.readNBytes(count);
    if (bytes.length < count) {
      throw new Malformed("ends after " + bytes.length + " of " + count + " bytes");
    }
    return bytes;
  }

  void skip(long count) throws IOException {
    for (var left = count; left > 0; ) {
      var bytes = upTo(left);
      left = bytes.length == 0 ? 0 : left - bytes.length;
    }
  }

  /** Zeros in place of so many bytes, or fewer if the file ends before. */
  byte[] blanked(long count) throws IOException {
    var bytes = upTo(count);
    Arrays.fill(bytes, (byte) 0);
    return bytes;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
