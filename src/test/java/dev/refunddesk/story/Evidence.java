package dev.refunddesk.story;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Files that people have at hand. */
final class Evidence {

  private Evidence() {}

  /** A picture of a speed test. */
  static Path screenshot() {
    try {
      var file = Files.createTempDirectory("story").resolve("测速截图.png");
      ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A program that calls itself a picture. */
  static Path disguised() {
    try {
      var file = Files.createTempDirectory("story").resolve("发票.png");
      return Files.write(file, new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
