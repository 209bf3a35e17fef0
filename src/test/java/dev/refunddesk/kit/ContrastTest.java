package dev.refunddesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recomputes the contrast of every pair of colours from the stylesheet by the formula of WCAG. */
class ContrastTest {

  private static final double TEXT = 4.5;
  private static final double CONTROL = 3;

  /** A pair that is seen together, and how far apart it must be. */
  record Pair(String theme, String front, String back, double least) {}

  static Stream<Pair> pairs() {
    var grounds = Stream.of("canvas", "surface", "sunken").toList();
    var texts =
        Stream.of("text", "text-2", "text-3", "link", "info-fg", "success-fg", "warning-fg");
    var tones =
        Stream.of("neutral", "info", "progress", "success", "warning", "danger-tone", "money");
    var onGrounds =
        texts.flatMap(text -> grounds.stream().map(ground -> new Pair("", text, ground, TEXT)));
    var onTones = tones.map(tone -> new Pair("", tone + "-fg", tone + "-bg", TEXT));
    var controls =
        Stream.of("control", "focus", "primary")
            .flatMap(
                edge -> Stream.of("surface", "canvas").map(g -> new Pair("", edge, g, CONTROL)));
    var rest =
        Stream.of(
            new Pair("", "primary-fg", "primary", TEXT),
            new Pair("", "primary-fg", "primary-hover", TEXT),
            new Pair("", "danger-fg", "danger", TEXT),
            new Pair("", "text", "selected", TEXT),
            new Pair("", "info-fg", "selected", TEXT),
            new Pair("", "text-3", "selected", TEXT),
            new Pair("", "text", "mark", TEXT),
            new Pair("", "text", "warning-bg", TEXT),
            new Pair("", "text-3", "warning-bg", TEXT),
            new Pair("", "surface", "info-fg", CONTROL));
    return Stream.of(onGrounds, onTones, controls, rest)
        .flatMap(stream -> stream)
        .flatMap(pair ->
            Stream.of("light", "dark")
                .map(theme -> new Pair(theme, pair.front(), pair.back(), pair.least())));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void isFarEnoughApart(Pair pair) throws IOException {
    var tokens = tokens(pair.theme());

    assertThat(contrast(of(tokens, pair.front()), of(tokens, pair.back())))
        .isGreaterThanOrEqualTo(pair.least());
  }

  private static Map<String, String> tokens(String theme) throws IOException {
    var styles = Files.readString(Path.of("src/main/resources/static/app.css"));
    var start = styles.indexOf("[data-bs-theme=" + theme + "] {");
    var block = styles.substring(start, styles.indexOf('}', start));
    return Pattern.compile("--rd-([a-z0-9-]+): #([0-9a-f]{6});")
        .matcher(block)
        .results()
        .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
  }

  private static String of(Map<String, String> tokens, String name) {
    return Objects.requireNonNull(tokens.get(name), name);
  }

  private static double contrast(String one, String other) {
    var lighter = Math.max(luminance(one), luminance(other));
    var darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(String colour) {
    var parts = HexFormat.of().parseHex(colour);
    return 0.2126 * linear(parts[0]) + 0.7152 * linear(parts[1]) + 0.0722 * linear(parts[2]);
  }

  private static double linear(byte part) {
    var share = Byte.toUnsignedInt(part) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
