package dev.refunddesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.testing.TextFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Drawings, styles and scripts fit the pages, the browsers we promise and the weight we allow. */
class AssetsTest {

  private static final Path STATIC = Path.of("src/main/resources/static");
  private static final int STYLE_BYTES = 75_000;
  private static final int SCRIPT_BYTES = 46_000;

  @Test
  void drawsEveryIconThereIsAndNoOther() throws IOException {
    var drawn = found("<symbol id=\"([a-z0-9-]+)\"", read("icons.svg"));
    var named = Arrays.stream(Icon.values()).map(Icon::id).collect(Collectors.toSet());

    assertThat(drawn).isEqualTo(named);
  }

  @Test
  void drawsEveryEmptyPlacePagesAskFor() throws IOException {
    var drawn = found("<symbol id=\"([a-z0-9-]+)\"", read("art.svg"));

    assertThat(drawn).containsAll(found("art = \"([a-z-]+)\"", templates()));
  }

  @Test
  void definesEveryClassThatPagesName() throws IOException {
    var styles = read("app.css") + read("vendor/tabler.min.css");
    var defined = found("\\.(-?[a-zA-Z][\\w-]*)", styles);
    var named = found("class=\"([^\"$]*)\"", templates());

    assertThat(named.stream().flatMap(Pattern.compile(" ")::splitAsStream).distinct())
        .filteredOn(name -> !name.isEmpty() && !defined.contains(name))
        .isEmpty();
  }

  @Test
  void usesNothingThatBrowsersBeforeChromium111DoNotKnow() throws IOException {
    var styles = read("app.css") + read("vendor/tabler.min.css");

    assertThat(found("(oklch|light-dark|color-mix|url)\\(", styles)).isEmpty();
  }

  @Test
  void repeatsTheDarkValuesForPagesThatFollowTheDevice() throws IOException {
    var styles = read("app.css");

    assertThat(block(styles, "\\n  \\[data-bs-theme=auto\\] \\{"))
        .isEqualTo(block(styles, "\\n\\[data-bs-theme=dark\\] \\{"));
  }

  @Test
  void staysWithinItsWeight() throws IOException {
    var styles = packed("app.css") + packed("vendor/tabler.min.css");
    var scripts = packed("app.js") + packed("desk.js") + packed("vendor/htmx.min.js");

    assertThat(styles).isLessThan(STYLE_BYTES);
    assertThat(scripts).isLessThan(SCRIPT_BYTES);
  }

  @Test
  void carriesOthersFilesAsTheManifestSays() throws Exception {
    var manifest = new JsonMapper().readTree(read("vendor/manifest.json"));

    assertThat(manifest).isNotEmpty();
    for (var entry : manifest) {
      if (entry.has("sha256")) {
        var bytes =
            Files.readAllBytes(STATIC.resolve("vendor").resolve(entry.get("file").asString()));
        var sum = MessageDigest.getInstance("SHA-256").digest(bytes);
        assertThat(HexFormat.of().formatHex(sum)).isEqualTo(entry.get("sha256").asString());
      }
    }
  }

  private static String block(String styles, String start) {
    var from = Pattern.compile(start).splitAsStream(styles).skip(1).findFirst().orElseThrow();
    return from.substring(0, from.indexOf('}')).replaceAll("\\s+", " ");
  }

  private static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String templates() {
    return Stream.of("src/main/jte", "src/test/jte")
        .flatMap(root -> TextFile.under(root, ".jte").stream())
        .filter(template -> !template.path().startsWith("src/main/jte/mail"))
        .map(TextFile::text)
        .collect(Collectors.joining("\n"));
  }

  private static String read(String file) throws IOException {
    return Files.readString(STATIC.resolve(file), StandardCharsets.UTF_8);
  }

  private static int packed(String file) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var packer = new GZIPOutputStream(bytes)) {
      packer.write(read(file).getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
