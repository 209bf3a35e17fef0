package dev.refunddesk.kit;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.testing.Browser;
import dev.refunddesk.testing.Look;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every piece of the kit, on sample pages, is accessible and fits in each language and theme. */
class GuideTest {

  static final List<String> PAGES =
      List.of(
          "newticket",
          "wrong",
          "ticket",
          "confirm",
          "kit",
          "problem",
          "gate/login",
          "gate/problem",
          "desk/queue",
          "desk/review",
          "desk/confirm");

  private static Guide guide;

  @BeforeAll
  static void serve() throws IOException {
    guide = new Guide();
  }

  @AfterAll
  static void stop() {
    guide.close();
  }

  static Stream<Look> looks() {
    return Stream.of(Look.DESKTOP, Look.PHONE)
        .flatMap(size -> Stream.of(size, size.in(Language.EN)))
        .flatMap(size -> Stream.of(size, size.dark()));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void isAccessibleAndFits(Look look) {
    for (var page : PAGES) {
      try (var tab = Browser.open(guide.address(), look)) {
        tab.go("/" + page).check();
      }
    }
  }
}
