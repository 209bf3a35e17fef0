package dev.refunddesk.purchase.imports;

import dev.refunddesk.kernel.Refusal;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The ways shops write Chinese into a file; the first that fits without a single error is it. */
enum Encoding {
  UTF_8("UTF-8", StandardCharsets.UTF_8, "EFBBBF"),
  UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE, "FFFE"),
  UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE, "FEFF"),
  GB18030("GB18030", Charset.forName("GB18030"), "84319533");

  private static final int BUFFER = 8192;

  /** One zero in as many bytes is no longer text. */
  private static final int MOST_ZEROS = 100;

  private final String label;
  private final Charset charset;
  private final String mark;

  /**
   * @param mark the byte order mark that may stand in front, in hexadecimal
   */
  Encoding(String label, Charset charset, String mark) {
    this.label = label;
    this.charset = charset;
    this.mark = mark;
  }

  String label() {
    return label;
  }

  /**
   * The encoding of a text file.
   *
   * @param chosen the label of one, or empty to find out
   */
  static Encoding of(byte[] content, String chosen) {
    if (!chosen.isEmpty()) {
      return Arrays.stream(values())
          .filter(encoding -> encoding.isCalled(chosen) && encoding.fits(content))
          .findFirst()
          .orElseThrow(() -> new Refusal(ImportProblem.OTHER_ENCODING, chosen));
    }
    return Arrays.stream(values())
        .filter(encoding -> encoding.isMarked(content) && encoding.fits(content))
        .findFirst()
        .or(() -> List.of(UTF_8, GB18030).stream().filter(each -> each.fits(content)).findFirst())
        .orElseThrow(() -> new Refusal(ImportProblem.UNKNOWN_ENCODING));
  }

  /** Reads the text, without its mark. */
  BufferedReader reader(byte[] content) {
    var start = isMarked(content) ? mark.length() / 2 : 0;
    var bytes = new ByteArrayInputStream(content, start, content.length - start);
    var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    return new BufferedReader(
        new InputStreamReader(bytes, decoder.onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  private boolean isCalled(String name) {
    var key = name.toUpperCase(Locale.ROOT).replaceAll("[-_ ]", "");
    var isOlder = this == GB18030 && (key.equals("GBK") || key.equals("GB2312"));
    return isOlder || key.equals(label.replace("-", ""));
  }

  private boolean isMarked(byte[] content) {
    var bytes = HexFormat.of().parseHex(mark);
    return content.length >= bytes.length
        && Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length);
  }

  /** Whether every byte makes sense; many zeros are a sign of something else than text. */
  private boolean fits(byte[] content) {
    try (Reader reader = reader(content)) {
      var buffer = new char[BUFFER];
      long zeros = 0;
      for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
        zeros += CharBuffer.wrap(buffer, 0, count).chars().filter(sign -> sign == 0).count();
      }
      return zeros * MOST_ZEROS < content.length;
    } catch (IOException unreadable) {
      return false;
    }
  }
}
