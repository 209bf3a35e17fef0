package dev.refunddesk.attachment.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Pictures and films made for tests. */
public final class MediaSamples {

  private static final int SIDE = 64;
  private static final int PNG_HEADER_BYTES = 33;

  private MediaSamples() {}

  /** A colourful square. */
  public static byte[] jpeg(boolean progressive) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      var settings = writer.getDefaultWriteParam();
      settings.setProgressiveMode(
          progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
      writer.write(null, new IIOImage(picture(), null, null), settings);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** The picture with further segments behind its start. */
  public static byte[] jpegWith(byte[] jpeg, byte[]... segments) {
    return concat(
        Arrays.copyOf(jpeg, 2), concat(segments), Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  static byte[] segment(int code, byte[] body) {
    return ByteBuffer.allocate(4 + body.length)
        .put((byte) 0xFF)
        .put((byte) code)
        .putShort((short) (body.length + 2))
        .put(body)
        .array();
  }

  /** What a camera writes: little end first, two entries, then where it was. */
  public static byte[] exif(int orientation, String place) {
    var body = ByteBuffer.allocate(6 + 8 + 2 + 24 + place.length()).order(ByteOrder.LITTLE_ENDIAN);
    body.put(latin("Exif\0\0II*\0")).putInt(8).putShort((short) 2);
    body.putShort((short) 0x010F).putShort((short) 2).putInt(place.length()).putInt(34);
    body.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
    return segment(0xE1, body.put(latin(place)).array());
  }

  static byte[] png() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture(), "png", bytes);
    return bytes.toByteArray();
  }

  /** The picture with further chunks behind its header. */
  static byte[] pngWith(byte[] png, byte[]... chunks) {
    return concat(
        Arrays.copyOf(png, PNG_HEADER_BYTES),
        concat(chunks),
        Arrays.copyOfRange(png, PNG_HEADER_BYTES, png.length));
  }

  static byte[] chunk(String type, byte[] body) {
    var checksum = new CRC32();
    checksum.update(latin(type));
    checksum.update(body);
    return ByteBuffer.allocate(12 + body.length)
        .putInt(body.length)
        .put(latin(type))
        .put(body)
        .putInt((int) checksum.getValue())
        .array();
  }

  static byte[] webp(byte[]... chunks) {
    var body = concat(chunks);
    return ByteBuffer.allocate(12 + body.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(latin("RIFF"))
        .putInt(4 + body.length)
        .put(latin("WEBP"))
        .put(body)
        .array();
  }

  static byte[] webpChunk(String type, byte[] body) {
    return ByteBuffer.allocate(8 + body.length + body.length % 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(latin(type))
        .putInt(body.length)
        .put(body)
        .array();
  }

  static byte[] box(String type, byte[] body) {
    return ByteBuffer.allocate(8 + body.length)
        .putInt(8 + body.length)
        .put(latin(type))
        .put(body)
        .array();
  }

  static byte[] concat(byte[]... parts) {
    var whole = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(whole::writeBytes);
    return whole.toByteArray();
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Whether the bytes stand in one piece somewhere in the whole. */
  public static boolean holds(byte[] whole, byte[] part) {
    return new String(whole, StandardCharsets.ISO_8859_1)
        .contains(new String(part, StandardCharsets.ISO_8859_1));
  }

  static int[] pixels(byte[] picture) throws IOException {
    var read = ImageIO.read(new ByteArrayInputStream(picture));
    return read.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth());
  }

  private static BufferedImage picture() {
    var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < SIDE; x++) {
      for (int y = 0; y < SIDE; y++) {
        picture.setRGB(x, y, x * 0x40000 + y * 0x400 + (x * y) % 0xFF);
      }
    }
    return picture;
  }
}
