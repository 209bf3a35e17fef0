package dev.refunddesk.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FileNameTest {

  /** What is handed in, and what it is called here. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("测速截图.png", "测速截图.png"),
          Map.entry("收据／发票 (1).pdf", "收据／发票 (1).pdf"),
          Map.entry("a\"b'c<i>.txt", "a\"b'c<i>.txt"),
          Map.entry("..\\..\\windows\\win.ini", "win.ini"),
          Map.entry("../../etc/passwd", "passwd"),
          Map.entry("C:\\Users\\li\\图.jpg", "图.jpg"),
          Map.entry("..", "file"),
          Map.entry("", "file"),
          Map.entry("   ", "file"),
          Map.entry("/", "file"),
          Map.entry(".htaccess", "htaccess"),
          Map.entry("a.txt. . .", "a.txt"),
          Map.entry("a\r\nSet-Cookie: x=1.txt", "aSet-Cookie: x=1.txt"),
          Map.entry("a\0b.txt", "ab.txt"),
          Map.entry("invoice\u202Egpj.exe", "invoicegpj.exe"),
          Map.entry("a\u200B.txt\uFEFF", "a.txt"),
          Map.entry("a\u2028b\u2029c.txt", "abc.txt"),
          Map.entry("a\uD800.txt", "a.txt"),
          Map.entry("e\u0301té.txt", "été.txt"),
          Map.entry("a\u00A0 \u3000b.txt", "a b.txt"),
          Map.entry("CON", "_CON"),
          Map.entry("nul.txt", "_nul.txt"),
          Map.entry("console.txt", "console.txt"),
          Map.entry("笑😀.png", "笑😀.png"));

  @Test
  void namesAreFreeOfTricks() {
    NAMES.forEach((given, called) -> assertThat(FileName.clean(given)).isEqualTo(called));
  }

  @Test
  void longNamesAreCutButKeepTheirEnding() {
    var cut = FileName.clean("图".repeat(4096) + ".png");

    assertThat(cut).hasSize(80).startsWith("图图").endsWith("图….png");
    assertThat(FileName.clean("😀".repeat(200)).codePointCount(0, 160 - 1)).isEqualTo(80);
    assertThat(FileName.clean("a." + "b".repeat(200))).hasSize(80).endsWith("b…");
  }

  @Test
  void theEndingFitsTheContent() {
    assertThat(FileType.JPEG.named("IMG_1.JPEG")).isEqualTo("IMG_1.JPEG");
    assertThat(FileType.PNG.named("photo.jpg")).isEqualTo("photo.jpg.png");
    assertThat(FileType.TEXT.named("run.bat")).isEqualTo("run.bat.txt");
    assertThat(FileType.TEXT.named("htaccess")).isEqualTo("htaccess.txt");
    assertThat(FileType.TEXT.named("mtr.log")).isEqualTo("mtr.log");
    assertThat(FileType.PDF.named("pdf")).isEqualTo("pdf.pdf");
  }
}
