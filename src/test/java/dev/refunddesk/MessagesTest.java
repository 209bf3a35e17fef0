package dev.refunddesk;

import static java.util.stream.Collectors.toSet;

import dev.refunddesk.kernel.ProblemType;
import dev.refunddesk.testing.Findings;
import dev.refunddesk.testing.Messages;
import dev.refunddesk.testing.TemplateWords;
import dev.refunddesk.testing.TextFile;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** What people read exists in both languages, is said somewhere, and is well written. */
class MessagesTest {

  private static final List<Messages> ALL = Messages.all();

  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:[.-][\\w-]+)*\\.?)\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

  /** What is the same in every language: names of keys, and what a language calls itself. */
  private static final Set<String> UNTRANSLATED = Set.of("Ctrl", "Enter", "Esc", "中文");

  /** How Chinese is written here, and what to write instead. */
  private static final Map<Pattern, String> CHINESE =
      Map.of(
          Pattern.compile("登陆"), "登录",
          Pattern.compile("其它"), "其他",
          Pattern.compile("帐"), "账号 to sign in, 账户 for money",
          Pattern.compile("你"), "您",
          Pattern.compile("[！!]"), "no exclamation mark",
          Pattern.compile("\\p{IsHan}\\d|\\d\\p{IsHan}"), "a blank between 汉字 and digits",
          Pattern.compile("\\p{IsHan}\\s*[,;:?(](?!\\d)|\\p{IsHan}\\.(?!\\w)"),
              "full-width punctuation",
          Pattern.compile("\\.\\.\\."), "…",
          Pattern.compile(" [，。；：？）]|[，。；：？（] "), "no blank beside full-width marks");

  private static final Map<Pattern, String> ENGLISH =
      Map.of(
          Pattern.compile("(?<!\\d)\\p{IsHan}"), "English",
          Pattern.compile("!"), "no exclamation mark",
          Pattern.compile("\\.\\.\\."), "…",
          Pattern.compile("[，。；：？（）]"), "half-width punctuation");

  private final Findings findings = new Findings();

  @AfterEach
  void nothingFound() {
    findings.assertNone();
  }

  @Test
  void speakBothLanguages() {
    for (var messages : ALL) {
      var other = other(messages);
      messages.texts().keySet().stream()
          .filter(key -> !other.texts().containsKey(key))
          .forEach(key -> add(other, key, "missing"));
      messages.repeated().forEach(key -> add(messages, key, "stands there twice"));
      var start = Pattern.compile("(problem|(flash\\.)?" + messages.module() + ")\\.");
      messages.texts().keySet().stream()
          .filter(key -> !start.matcher(key).lookingAt())
          .forEach(key -> add(messages, key, "starts with its module, or with problem"));
    }
  }

  @Test
  void saysEverythingSomewhere() {
    var said = literals().map(Said::key).collect(toSet());
    var families = said.stream().filter(key -> key.endsWith(".")).toList();
    for (var messages : ALL) {
      if (!messages.isChinese()) {
        messages.texts().keySet().stream()
            .filter(key -> !key.startsWith("problem.") && !said.contains(unflashed(key)))
            .filter(key -> families.stream().noneMatch(key::startsWith))
            .forEach(key -> add(messages, key, "said by no page and no program: delete it"));
      }
    }
  }

  @Test
  void knowEveryKeyThatIsSaid() {
    var modules = ALL.stream().map(Messages::module).collect(toSet());
    var keys = ALL.stream().flatMap(messages -> messages.texts().keySet().stream()).toList();
    literals()
        .filter(said -> said.key.contains(".") && modules.contains(said.key.split("\\.", 2)[0]))
        .filter(said -> keys.stream().noneMatch(said::means))
        .forEach(said -> findings.add(said.path, said.key + ": said, but nobody wrote it"));
  }

  @Test
  void explainEveryRefusal() {
    var written =
        ALL.stream().flatMap(messages -> messages.texts().keySet().stream()).collect(toSet());
    var refusals = refusals().map(ProblemType::slug).collect(toSet());
    for (var slug : refusals) {
      Stream.of("problem." + slug + ".title", "problem." + slug + ".detail")
          .filter(key -> !written.contains(key))
          .forEach(key -> findings.add(key, "missing: what happened, and what to do"));
    }
    written.stream()
        .filter(key -> key.startsWith("problem.") && !key.startsWith("problem.http-"))
        .filter(key -> !refusals.contains(key.replaceAll("^problem\\.|\\.(title|detail)$", "")))
        .forEach(key -> findings.add(key, "nobody refuses so: delete it"));
  }

  @Test
  void takeTheSameValuesInBothLanguages() {
    for (var messages : ALL) {
      var other = other(messages).texts();
      messages
          .texts()
          .forEach((key, text) -> {
            checkFormat(messages, key, text);
            if (!placeholders(text).equals(placeholders(other.getOrDefault(key, text)))) {
              add(messages, key, "takes other values than in the other language");
            }
          });
    }
  }

  @Test
  void areWellWritten() {
    for (var messages : ALL) {
      var style = messages.isChinese() ? CHINESE : ENGLISH;
      messages
          .texts()
          .forEach((key, text) ->
              style.forEach((wrong, right) -> {
                if (!UNTRANSLATED.contains(text) && wrong.matcher(text).find()) {
                  add(messages, key, text + ": " + right);
                }
              }));
    }
  }

  @Test
  void areNotWrittenIntoTemplates() {
    for (var template : TextFile.under("src/main/jte", ".jte")) {
      TemplateWords.in(template).stream()
          .filter(word -> !UNTRANSLATED.contains(word))
          .forEach(word -> findings.add(template.path(), word + ": a key in a message file"));
    }
  }

  private void checkFormat(Messages messages, String key, String text) {
    if (text.contains("'")) {
      add(messages, key, "’ instead of ', which hides the values behind it");
    }
    try {
      new MessageFormat(text, Locale.ROOT);
    } catch (IllegalArgumentException broken) {
      add(messages, key, "is no message: " + broken.getMessage());
    }
  }

  private void add(Messages messages, String key, String what) {
    findings.add(messages.file().path(), key + ": " + what);
  }

  private static Messages other(Messages messages) {
    return ALL.stream()
        .filter(other -> other.module().equals(messages.module()))
        .filter(other -> other.isChinese() != messages.isChinese())
        .findFirst()
        .orElseThrow(() -> new AssertionError(messages.file().path() + " has no other language"));
  }

  /** News of an act is said by its key alone. */
  private static String unflashed(String key) {
    return key.replaceFirst("^flash\\.", "");
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(toSet());
  }

  private static Stream<Said> literals() {
    return Stream.of(
            TextFile.under("src/main/java", ".java"), TextFile.under("src/main/jte", ".jte"))
        .flatMap(List::stream)
        .flatMap(file ->
            LITERAL
                .matcher(file.text())
                .results()
                .map(literal -> new Said(file.path(), literal.group(1))));
  }

  private static Stream<ProblemType> refusals() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(ProblemType.class));
    return scanner.findCandidateComponents("dev.refunddesk").stream()
        .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
        .filter(Class::isEnum)
        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
        .map(ProblemType.class::cast);
  }

  /** A key, or the beginning of keys that the program completes. */
  private record Said(Path path, String key) {

    boolean means(String written) {
      return key.endsWith(".") ? written.startsWith(key) : unflashed(written).equals(key);
    }
  }
}
