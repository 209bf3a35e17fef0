package dev.refunddesk;

import dev.refunddesk.testing.CodeHabits;
import dev.refunddesk.testing.Findings;
import dev.refunddesk.testing.JavaSource;
import dev.refunddesk.testing.TextFile;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a reviewer should never have to say: sizes, leftovers, calls with a better replacement. */
class TidyTest {

  private static final int COLUMNS = 100;
  private static final int FILE_LINES = 300;
  private static final int TEMPLATE_LINES = 60;

  private static final Pattern LEFTOVER = Pattern.compile("\\b(TO[D]O|FIX[M]E|XX[X])\\b");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
  private static final Pattern ISSUE = Pattern.compile("#\\d+");

  /** What the content security policy would refuse anyway. */
  private static final Map<Pattern, String> BANNED_IN_PAGES =
      Map.of(
          Pattern.compile("\\sstyle="), "no style attribute; a class in app.css",
          Pattern.compile("<style"), "no inline style; app.css",
          Pattern.compile("\\son[a-z]+="), "no handler in the page; app.js",
          Pattern.compile("<script(?![^>]*(src=|application/json))"), "no inline script; app.js");

  /** What pages are composed of is still growing. */
  private static final List<String> GROWING = List.of("src/main/jte/kit/", "src/main/jte/layout/");

  private final Findings findings = new Findings();

  @AfterEach
  void nothingFound() {
    findings.assertNone();
  }

  @Test
  void linesFitAndCarryNoLeftovers() {
    texts().forEach(this::checkLines);
  }

  @Test
  void filesAreShortEnoughToReadInOneGo() {
    checkLength(TextFile.under("src", ".java"), FILE_LINES, "two classes are hiding in it");
    checkLength(TextFile.under("src/main/jte", ".jte"), TEMPLATE_LINES, "compose smaller ones");
  }

  @Test
  void codeIsShortAndSaysWhatItMeans() {
    var habits = new CodeHabits(findings);
    JavaSource.under("src").forEach(source -> habits.scan(source.tree(), source));
  }

  @Test
  void templatesAreDrawnBySomebody() {
    var readers =
        Stream.of(TextFile.under("src/main/java", ".java"), TextFile.under("src/main/jte", ".jte"))
            .flatMap(List::stream)
            .map(TextFile::text)
            .collect(Collectors.joining("\n"));
    for (var template : TextFile.under("src/main/jte", ".jte")) {
      var path = template.path().toString();
      var name = path.substring("src/main/jte/".length(), path.length() - ".jte".length());
      if (!isGrowing(template)
          && !readers.contains("@template." + name.replace('/', '.') + "(")
          && !readers.contains(facade(name) + "(")) {
        findings.add(path, "drawn by no controller and no template: delete it");
      }
    }
  }

  @Test
  void pagesCarryNoScriptOrStyle() {
    for (var template : TextFile.under("src/main/jte", ".jte")) {
      var mail = template.path().startsWith("src/main/jte/mail");
      BANNED_IN_PAGES.forEach((banned, instead) -> {
        if (!mail && banned.matcher(template.text()).find()) {
          findings.add(template.path(), instead);
        }
      });
    }
  }

  @Test
  void documentsLinkToWhatExists() {
    var pages = Stream.of(TextFile.in(".", ".md"), TextFile.under("docs", ".md"));
    for (var page : pages.flatMap(List::stream).toList()) {
      LINK.matcher(page.text())
          .results()
          .map(link -> link.group(1))
          .filter(target -> !target.contains(":"))
          .filter(target -> !Files.exists(page.path().resolveSibling(target)))
          .forEach(target -> findings.add(page.path(), "links to " + target + ", which is not"));
    }
  }

  @Test
  void scriptsSayWhatTheyDo() {
    for (var script : TextFile.under("bin", "")) {
      var comment = script.lines().size() > 1 ? script.lines().get(1) : "";
      if (!comment.startsWith("# ") && !comment.startsWith("// ")) {
        findings.add(script.path() + ":2", "say in one comment what the script does");
      }
    }
  }

  /** {@code console/ticket/show} is drawn by {@code templates.consoleTicketShow(…)}. */
  private static String facade(String name) {
    return Pattern.compile("/(.)")
        .matcher(name)
        .replaceAll(part -> part.group(1).toUpperCase(Locale.ROOT));
  }

  private static Stream<TextFile> texts() {
    return Stream.of(
            TextFile.under("src", ".java"),
            TextFile.under("src/main/jte", ".jte"),
            TextFile.under("src/main/resources/db", ".sql"),
            TextFile.under("bin", ""))
        .flatMap(List::stream);
  }

  private void checkLines(TextFile file) {
    var lines = file.lines();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var where = file.path() + ":" + (i + 1);
      if (line.codePointCount(0, line.length()) > COLUMNS && !isTemplate(file)) {
        findings.add(where, "longer than " + COLUMNS + " columns");
      }
      if (!line.equals(line.stripTrailing())) {
        findings.add(where, "blanks at the end of the line");
      }
      if (LEFTOVER.matcher(line).find() && !ISSUE.matcher(line).find()) {
        findings.add(where, "do it now, or name the issue as #12");
      }
    }
  }

  private static boolean isTemplate(TextFile file) {
    return file.path().toString().endsWith(".jte");
  }

  private static boolean isGrowing(TextFile file) {
    return GROWING.stream().anyMatch(file.path().toString()::startsWith);
  }

  private void checkLength(List<TextFile> files, int most, String hint) {
    for (var file : files) {
      var lines = file.lines().size();
      if (lines > most) {
        findings.add(file.path(), "%d lines, at most %d: %s".formatted(lines, most, hint));
      }
    }
  }
}
