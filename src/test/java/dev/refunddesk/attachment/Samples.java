package dev.refunddesk.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Files made for tests. */
final class Samples {

  private Samples() {}

  /** A film that is mostly one long box of pictures. */
  static byte[] film(long size) {
    var bytes = ByteBuffer.allocate(Math.toIntExact(size));
    bytes.putInt(24).put(ascii("ftypisom")).putInt(512).put(ascii("isomiso2"));
    bytes.putInt(bytes.remaining()).put(ascii("mdat"));
    for (byte i = 0; bytes.hasRemaining(); i++) {
      bytes.put(i);
    }
    return bytes.array();
  }

  /** The smallest document that has a table and a trailer. */
  static byte[] pdf(String entries) {
    return document("xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 2 " + entries + " >>\n");
  }

  /** The same with its table in a stream, as since PDF 1.5. */
  static byte[] pdfWithStream(String entries) {
    return document("7 0 obj\n<< /Type /XRef " + entries + " >>\nstream\nendstream\nendobj\n");
  }

  private static byte[] document(String table) {
    var body = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n";
    return ascii(body + table + "startxref\n" + body.length() + "\n%%EOF\n");
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
