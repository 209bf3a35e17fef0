package dev.refunddesk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DestinationTest {

  /** What open redirects were made of elsewhere. */
  private static final List<String> ELSEWHERE =
      List.of(
          "",
          " ",
          "//evil.example",
          "///evil.example",
          "////evil.example/%2f..",
          "/\\evil.example",
          "/\\/evil.example",
          "\\/evil.example",
          "\\\\evil.example",
          "/\t/evil.example",
          "/\n/evil.example",
          "/\r\n/evil.example",
          "\t//evil.example",
          " //evil.example",
          "http://evil.example",
          "https://evil.example/tickets",
          "HTTPS:evil.example",
          "https:/evil.example",
          "http:///evil.example",
          "javascript:alert(1)",
          "java\nscript:alert(1)",
          "data:text/html,hello",
          "mailto:someone@evil.example",
          "evil.example",
          "tickets",
          "?to=//evil.example",
          "#//evil.example",
          "@evil.example",
          "//user@evil.example",
          "/\u0000/evil.example",
          "/%",
          "/a b",
          "/tickets\\..\\..",
          "/" + "a".repeat(1000));

  @Test
  void isNeverAnotherHost() {
    for (var asked : ELSEWHERE) {
      assertThat(Destination.here(asked)).as("«%s»", asked).isEmpty();
    }
  }

  @Test
  void isAnyPageOfOurs() {
    for (var asked :
        List.of("/", "/tickets/new?type=refund", "/search?q=%E9%80%80", "/desk/tickets/RF#m-3")) {
      assertThat(Destination.of(asked).map(Destination::path)).contains(asked);
    }
  }

  @Test
  void isNoDoor() {
    for (var asked : List.of("/login", "/login?to=/x", "/logout", "/forgot/sent", "/reset/abc")) {
      assertThat(Destination.of(asked)).as(asked).isEmpty();
    }
  }

  @Test
  void isCarriedWholeThroughTheSignInPage() {
    assertThat(new Destination("/services?q=a&status=b").login())
        .isEqualTo("/login?to=%2Fservices%3Fq%3Da%26status%3Db");
  }
}
