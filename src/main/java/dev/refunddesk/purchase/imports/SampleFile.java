package dev.refunddesk.purchase.imports;

import dev.refunddesk.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** A file that shows how one may look, with two orders in it. */
public final class SampleFile {

  private SampleFile() {}

  /** The bytes of the file, as spreadsheets read it right. */
  public static byte[] in(Language language) {
    var file = new ClassPathResource("purchase/sample-orders-" + language.tag() + ".csv");
    try {
      return file.getContentAsByteArray();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
