package dev.refunddesk.testing;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads Java for long methods, calls with a better replacement, and names that say too little. */
public final class CodeHabits extends TreeScanner<Void, JavaSource> {

  private static final int METHOD_LINES = 40;
  private static final int PARAMETERS = 4;
  private static final int COLLABORATORS = 8;

  /** What a request may be taken apart into. */
  private static final int BOUND = 6;

  private static final Pattern WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])|_");
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "acct", "addr", "amt", "btn", "cfg", "cnt", "ctx", "idx", "mgr", "msg", "num", "obj",
          "pwd", "qty", "repo", "req", "res", "resp", "str", "svc", "tmp", "usr", "val");
  private static final Pattern TEST_NAME = Pattern.compile("(?!test|should)[a-z]\\p{Alnum}*");

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

  private final Findings findings;

  public CodeHabits(Findings findings) {
    this.findings = findings;
  }

  @Override
  public Void visitClass(ClassTree type, JavaSource source) {
    checkName(source, type, type.getSimpleName());
    for (var member : type.getMembers()) {
      if (member instanceof MethodTree method) {
        checkMethod(source, type, method);
      }
    }
    return super.visitClass(type, source);
  }

  @Override
  public Void visitVariable(VariableTree variable, JavaSource source) {
    checkName(source, variable, variable.getName());
    return super.visitVariable(variable, source);
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
    checkName(source, method, method.getName());
    if (isTest(method) && !TEST_NAME.matcher(method.getName()).matches()) {
      findings.add(source.at(method), method.getName() + ": finish the sentence its class begins");
    }
    var lines = source.lines(method);
    if (lines > METHOD_LINES) {
      findings.add(source.at(method), method.getName() + " has " + lines + " lines: cut it");
    }
    var count = method.getParameters().size();
    if (count > mostParameters(type, method)) {
      findings.add(
          source.at(method),
          method.getName() + " takes " + count + " values: what belongs together is a record");
    }
  }

  private static boolean isTest(MethodTree method) {
    return annotations(method).anyMatch(name -> name.endsWith("Test"));
  }

  private static Stream<String> annotations(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .map(found -> found.getAnnotationType().toString());
  }

  /** A record's constructor takes what it holds, a bean's all it works with. */
  private static int mostParameters(ClassTree type, MethodTree method) {
    if (method.getReturnType() == null) {
      return type.getKind() == Tree.Kind.RECORD ? Integer.MAX_VALUE : COLLABORATORS;
    }
    if (annotations(method).anyMatch("Override"::equals)) {
      return Integer.MAX_VALUE;
    }
    return annotations(method).anyMatch(name -> name.endsWith("Mapping")) ? BOUND : PARAMETERS;
  }

  private void check(JavaSource source, Tree tree, String name) {
    var product = source.path().startsWith("src/main");
    Stream.of(BANNED.get(name), product ? BANNED_IN_PRODUCT.get(name) : null)
        .filter(Objects::nonNull)
        .forEach(
            instead -> findings.add(source.at(tree), "not %s; use %s".formatted(name, instead)));
  }

  private void checkName(JavaSource source, Tree tree, CharSequence name) {
    WORDS
        .splitAsStream(name)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(ABBREVIATIONS::contains)
        .forEach(word -> findings.add(source.at(tree), name + ": write the word for " + word));
  }
}
