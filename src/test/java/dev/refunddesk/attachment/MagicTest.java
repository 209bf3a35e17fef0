package dev.refunddesk.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MagicTest {

  private static final Charset GBK = Charset.forName("GBK");
  private static final String PING = "正在 Ping 203.0.113.7 具有 32 字节的数据：请求超时。\r\n";

  @Test
  void knowsLogsWhateverTheyAreWrittenIn() throws IOException {
    assertThat(type("traceroute to 203.0.113.7, 30 hops max")).contains(FileType.TEXT);
    assertThat(type("\u001b[31mERROR\u001b[0m disk full")).contains(FileType.TEXT);
    assertThat(type("{\"ping\": 183}\n")).contains(FileType.TEXT);
    assertThat(type("From: root@vps\nSubject: disk full\n\nno space left")).contains(FileType.TEXT);
    assertThat(type(PING)).contains(FileType.TEXT);
    assertThat(Magic.typeOf(PING.getBytes(GBK))).contains(FileType.TEXT);
    assertThat(Magic.typeOf(("\uFEFF" + PING).getBytes(StandardCharsets.UTF_16LE)))
        .contains(FileType.TEXT);
  }

  @Test
  void aChineseCharacterMayBeCutWhereTheStartEnds() throws IOException {
    var log = ("xxx" + PING.repeat(2000)).getBytes(GBK);

    for (int from = 0; from < 4; from++) {
      var start = Arrays.copyOfRange(log, from, from + Magic.WANTED_BYTES);
      assertThat(Magic.typeOf(start)).as("from " + from).contains(FileType.TEXT);
    }
  }

  @Test
  void tellsFilmsOfTheMp4FamilyFromOthers() throws IOException {
    assertThat(film("isom", "isom", "mp42")).contains(FileType.MP4);
    assertThat(film("mp42")).contains(FileType.MP4);
    assertThat(film("iso6", "isom")).contains(FileType.MP4);
    assertThat(film("qt  ", "mp42")).isEmpty();
    assertThat(film("heic", "mif1")).isEmpty();
    assertThat(film("M4A ", "mp42")).isEmpty();
  }

  @Test
  void knowsNothingThatRunsOrDraws() throws IOException {
    var hostile =
        List.of(
            "<html><script>alert(1)</script>",
            "<!DOCTYPE html>",
            "<?xml version=\"1.0\"?><a/>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
            "#!/bin/sh\nrm -rf /",
            "@echo off\r\ndel *",
            "PK\3\4jar or document",
            "MZ\u0090\0program",
            "\177ELF",
            "GIF89a<script>",
            "Rar!\u001a\7",
            "\u00ca\u00fe\u00ba\u00be",
            "{\\rtf1",
            "\0\0\0\0",
            "%!PS-Adobe");

    for (var content : hostile) {
      assertThat(Magic.typeOf(content.getBytes(StandardCharsets.ISO_8859_1))).as(content).isEmpty();
    }
  }

  private static Optional<FileType> type(String text) throws IOException {
    return Magic.typeOf(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<FileType> film(String major, String... others) throws IOException {
    var brands = major + "\0\0\2\0" + String.join("", others);
    var size = new String(new char[] {0, 0, 0, (char) (8 + brands.length())});
    return Magic.typeOf((size + "ftyp" + brands).getBytes(StandardCharsets.ISO_8859_1));
  }
}
