package dev.refunddesk.attachment.media;

import static dev.refunddesk.attachment.media.MediaSamples.concat;
import static dev.refunddesk.attachment.media.MediaSamples.latin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MediaFormatTest {

  private static final String PLACE = "GPS 31.2304N 121.4737E";

  @Test
  void aJpegLosesItsNotesAndKeepsItsPixels() throws IOException {
    for (var progressive : new boolean[] {false, true}) {
      var plain = MediaSamples.jpeg(progressive);
      var noted =
          MediaSamples.jpegWith(
              plain,
              MediaSamples.segment(0xE1, latin("Exif\0\0" + PLACE)),
              MediaSamples.segment(0xE1, latin("http://ns.adobe.com/xap/1.0/\0" + PLACE)),
              MediaSamples.segment(0xED, latin("Photoshop 3.0\0" + PLACE)),
              MediaSamples.segment(0xE2, latin("MPF\0" + PLACE)),
              MediaSamples.segment(0xFE, latin(PLACE)));

      var kept = without(MediaFormat.JPEG, noted);

      assertThat(kept).isEqualTo(plain);
      assertThat(MediaSamples.pixels(kept)).isEqualTo(MediaSamples.pixels(plain));
    }
  }

  @Test
  void aJpegKeepsItsColoursAndWhichSideIsUp() throws IOException {
    var profile = MediaSamples.segment(0xE2, latin("ICC_PROFILE\0\1\1colours"));
    var exif = MediaSamples.exif(6, PLACE);

    var kept =
        without(MediaFormat.JPEG, MediaSamples.jpegWith(MediaSamples.jpeg(false), profile, exif));

    assertThat(MediaSamples.holds(kept, profile)).isTrue();
    assertThat(MediaSamples.holds(kept, new Orientation(6).segment())).isTrue();
    assertThat(MediaSamples.holds(kept, latin(PLACE))).isFalse();
    assertThat(MediaSamples.pixels(kept)).isNotEmpty();
  }

  @Test
  void theUsualSideUpNeedsNoNote() throws IOException {
    var plain = MediaSamples.jpeg(false);

    var kept = without(MediaFormat.JPEG, MediaSamples.jpegWith(plain, MediaSamples.exif(1, PLACE)));

    assertThat(kept).isEqualTo(plain);
  }

  @Test
  void whatHangsBehindAJpegIsLeftOut() throws IOException {
    var plain = MediaSamples.jpeg(false);

    var kept = without(MediaFormat.JPEG, concat(plain, latin("a film: " + PLACE)));

    assertThat(kept).isEqualTo(plain);
  }

  @Test
  void aJpegCutOffInItsPixelsStaysAsItIs() throws IOException {
    var half = Arrays.copyOf(MediaSamples.jpeg(false), 900);

    assertThat(without(MediaFormat.JPEG, half)).isEqualTo(half);
  }

  @Test
  void brokenStructuresAreNamedAsSuch() {
    var shortSegment = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0, 1, 0};
    var noMarker = new byte[] {(byte) 0xFF, (byte) 0xD8, 'n', 'o'};
    var smallBox = concat(new byte[] {0, 0, 0, 7}, latin("moov"));

    assertThatThrownBy(() -> without(MediaFormat.JPEG, shortSegment)).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> without(MediaFormat.JPEG, noMarker)).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> without(MediaFormat.PNG, latin("PNG"))).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> without(MediaFormat.WEBP, latin("RIFF")))
        .isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> without(MediaFormat.MP4, smallBox)).isInstanceOf(Malformed.class);
  }

  @Test
  void nonsenseInExifIsNoSide() {
    for (var exif : new String[] {"", "II*\0", "MM\0*\0\0\0\b", "MM\0*\177\377\377\377\0\1"}) {
      assertThat(Orientation.of(latin("Exif\0\0" + exif))).isEmpty();
    }
  }

  @Test
  void aPngLosesItsNotesAndKeepsItsPixels() throws IOException {
    var plain = MediaSamples.png();
    var noted =
        MediaSamples.pngWith(
            plain,
            MediaSamples.chunk("tEXt", latin("Location\0" + PLACE)),
            MediaSamples.chunk("eXIf", latin(PLACE)),
            MediaSamples.chunk("tIME", new byte[7]),
            MediaSamples.chunk("iTXt", latin("XML:com.adobe.xmp" + PLACE)));

    assertThat(without(MediaFormat.PNG, concat(noted, latin(PLACE)))).isEqualTo(plain);
  }

  @Test
  void aWebpHasItsNotesBlanked() throws IOException {
    var pixels = MediaSamples.webpChunk("VP8L", latin("pixels!"));
    var noted =
        MediaSamples.webp(
            MediaSamples.webpChunk("VP8X", new byte[] {0x2C, 0, 0, 0, 9, 0, 0, 9, 0, 0}),
            pixels,
            MediaSamples.webpChunk("EXIF", latin(PLACE)),
            MediaSamples.webpChunk("XMP ", latin(PLACE)));

    var kept = without(MediaFormat.WEBP, noted);

    assertThat(kept)
        .isEqualTo(
            MediaSamples.webp(
                MediaSamples.webpChunk("VP8X", new byte[] {0x20, 0, 0, 0, 9, 0, 0, 9, 0, 0}),
                pixels,
                MediaSamples.webpChunk("JUNK", new byte[PLACE.length()]),
                MediaSamples.webpChunk("JUNK", new byte[PLACE.length()])));
  }

  @Test
  void aFilmHasItsNotesBlanked() throws IOException {
    var head = MediaSamples.box("mvhd", latin("length"));
    var film = MediaSamples.box("mdat", latin("pictures"));
    var noted =
        concat(
            MediaSamples.box(
                "moov",
                concat(
                    head,
                    MediaSamples.box("trak", MediaSamples.box("udta", latin(PLACE))),
                    MediaSamples.box("udta", latin(PLACE)))),
            film);

    var kept = without(MediaFormat.MP4, noted);

    var blank = MediaSamples.box("free", new byte[PLACE.length()]);
    assertThat(kept)
        .isEqualTo(
            concat(
                MediaSamples.box("moov", concat(head, MediaSamples.box("trak", blank), blank)),
                film));
  }

  private static byte[] without(MediaFormat format, byte[] content) throws IOException {
    try (var stream = format.withoutNotes(new ByteArrayInputStream(content))) {
      return stream.readAllBytes();
    }
  }
}
