package dev.refunddesk.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class PdfFileTest {

  @Test
  void isLockedIfItsTrailerSaysSo() throws IOException {
    assertThat(isLocked(Samples.pdf("/Encrypt 5 0 R"))).isTrue();
    assertThat(isLocked(Samples.pdf("/Encrypt<</Filter/Standard>>"))).isTrue();
    assertThat(isLocked(Samples.pdfWithStream("/Root 1 0 R /Encrypt 5 0 R"))).isTrue();
  }

  @Test
  void isOpenIfOnlyItsTextSpeaksOfIt() throws IOException {
    assertThat(isLocked(Samples.pdf("/Info 3 0 R"))).isFalse();
    assertThat(isLocked(Samples.pdf("/EncryptMetadata false"))).isFalse();
    assertThat(isLocked(Samples.pdfWithStream("/Root 1 0 R"))).isFalse();
    assertThat(isLocked(Samples.ascii("%PDF-1.7\nthe trailer has an /Encrypt 5 0 R\n%%EOF")))
        .isFalse();
  }

  @Test
  void isOpenIfNobodyCanTell() throws IOException {
    assertThat(isLocked(Samples.ascii("%PDF-1.7\nstartxref\n9999999999\n%%EOF"))).isFalse();
    assertThat(isLocked(Samples.ascii("%PDF-1.7"))).isFalse();
  }

  private static boolean isLocked(byte[] content) throws IOException {
    return new PdfFile(new ByteArrayResource(content), content.length).isLocked();
  }
}
