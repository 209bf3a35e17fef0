package dev.refunddesk;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.refunddesk.testing.Findings;
import dev.refunddesk.testing.JavaSource;
import dev.refunddesk.testing.TextFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
  private static final int METHOD_LINES = 40;
  private static final int PARAMETERS = 4;
  private static final int COLLABORATORS = 8;

  private static final Pattern LEFTOVER = Pattern.compile("\\b(TO[D]O|FIX[M]E|XX[X])\\b");
  private static final Pattern ISSUE = Pattern.compile("#\\d+");

  /** What is not written here, and what to write instead. */
  private static final Map<String, String> BANNED =
      Map.ofEntries(
          Map.entry("Thread.sleep", "wait for the thing itself: a latch, a row, a deadline"),
          Map.entry("String.format", "\"…\".formatted(…)"),
          Map.entry("Collectors.toList", ".toList()"),
          Map.entry("Locale.getDefault", "the language of who reads: Texts, or Locale.ROOT"),
          Map.entry("ZoneId.systemDefault", "the ZoneId bean: the zone of the shop"),
          Map.entry("TimeZone.getDefault", "the ZoneId bean: the zone of the shop"),
          Map.entry("Propagation.REQUIRES_NEW", "Outbox: a second connection stalls the pool"),
          Map.entry("@TransactionalEventListener", "@EventListener, fed by Outbox"),
          Map.entry("@ApplicationModuleListener", "@EventListener, fed by Outbox"),
          Map.entry("@Async", "a due_at on the business row, or Outbox"),
          Map.entry("@Autowired", "a constructor"),
          Map.entry("@Disabled", "mend the test or delete it"),
          Map.entry("java.util.Date", "java.time.Instant"),
          Map.entry("java.util.Calendar", "java.time.LocalDate"),
          Map.entry("java.text.SimpleDateFormat", "Texts"),
          Map.entry("java.util.Random", "kernel.IdSource, or a seeded generator in a test"),
          Map.entry("lombok", "a record"),
          Map.entry("org.mockito", "a fake written by hand beside the test"),
          Map.entry("org.junit.jupiter.api.Assertions", "AssertJ's assertThat"),
          Map.entry("jakarta.validation", "FormErrors with words for people"));

  private static final Map<String, String> BANNED_IN_PRODUCT =
      Map.of(
          "System.out", "the PrintStream of the Command, or a Logger",
          "System.err", "the PrintStream of the Command, or a Logger",
          "System.getenv", "a setting under refunddesk.* in application.yaml");

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
  void methodsAreShortAndCallsHaveTheirReplacement() {
    JavaSource.under("src").forEach(source -> new Reader().scan(source.tree(), source));
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
      if (line.codePointCount(0, line.length()) > COLUMNS && !isGrowing(file)) {
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

  /** Reads Java files for long methods and banned calls. */
  private final class Reader extends TreeScanner<Void, JavaSource> {

    @Override
    public Void visitClass(ClassTree type, JavaSource source) {
      for (var member : type.getMembers()) {
        if (member instanceof MethodTree method) {
          checkMethod(source, type, method);
        }
      }
      return super.visitClass(type, source);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree select, JavaSource source) {
      check(source, select, select.toString());
      return super.visitMemberSelect(select, source);
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, JavaSource source) {
      check(source, annotation, "@" + annotation.getAnnotationType());
      return super.visitAnnotation(annotation, source);
    }

    private void checkMethod(JavaSource source, ClassTree type, MethodTree method) {
      var lines = source.lines(method);
      if (lines > METHOD_LINES) {
        findings.add(source.at(method), method.getName() + " has " + lines + " lines: cut it");
      }
      var count = method.getParameters().size();
      if (count > mostParameters(type, method)) {
        findings.add(source.at(method), method.getName() + " takes " + count + ": a record");
      }
    }

    /** A record's constructor takes what it holds, a bean's all it works with. */
    private int mostParameters(ClassTree type, MethodTree method) {
      if (method.getReturnType() != null) {
        return PARAMETERS;
      }
      return type.getKind() == Tree.Kind.RECORD ? Integer.MAX_VALUE : COLLABORATORS;
    }

    private void check(JavaSource source, Tree tree, String name) {
      var product = source.path().startsWith("src/main");
      Stream.of(BANNED.get(name), product ? BANNED_IN_PRODUCT.get(name) : null)
          .filter(Objects::nonNull)
          .forEach(
              instead -> findings.add(source.at(tree), "not %s; use %s".formatted(name, instead)));
    }
  }
}
