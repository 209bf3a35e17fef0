package dev.refunddesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.ProblemType;
import dev.refunddesk.platform.TextsSource;
import dev.refunddesk.testing.GuideTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The page of problems says what the enums say. */
class ProblemsPageTest {

  private static final Path PAGE = Path.of("docs/api/problems.md");

  @Test
  void listsEveryKindOfProblemInOrderOfPrecedence() throws IOException {
    new GuideTable(PAGE, table()).isFresh();
  }

  @Test
  void callsNoTwoProblemsTheSame() {
    assertThat(problems().map(ProblemType::slug)).doesNotHaveDuplicates();
  }

  private static List<String> table() throws IOException {
    var texts = new TextsSource(ZoneOffset.UTC);
    var rows =
        problems()
            .map(problem ->
                "| `%s` | %d | %s | %s |"
                    .formatted(
                        problem.slug(),
                        problem.status(),
                        texts.in(Language.EN).t("problem." + problem.slug() + ".title"),
                        texts.in(Language.ZH).t("problem." + problem.slug() + ".title")));
    var head = Stream.of("| type | status | title | 标题 |", "| --- | --- | --- | --- |");
    return Stream.concat(head, rows).toList();
  }

  private static Stream<ProblemType> problems() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(ProblemType.class));
    return scanner.findCandidateComponents("dev.refunddesk").stream()
        .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
        .filter(Class::isEnum)
        .sorted(Comparator.comparing(Class::getName))
        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
        .map(ProblemType.class::cast);
  }
}
