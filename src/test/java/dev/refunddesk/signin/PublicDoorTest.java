package dev.refunddesk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.RefundDesk;
import dev.refunddesk.testing.FreshDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The desk as it stands behind a public address, asked byte by byte. */
@SpringBootTest(
    classes = RefundDesk.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "refunddesk.shop.public-url=https://help.nebula.example")
@ContextConfiguration(initializers = FreshDatabase.class)
class PublicDoorTest {

  private static final String OURS = "Host: help.nebula.example";

  @LocalServerPort int port;

  @Test
  void tellsLoadBalancersWhoKnowItByNumberThatItWorks() throws IOException {
    assertThat(ask("GET /health", "Host: 10.0.0.7")).startsWith("HTTP/1.1 200").endsWith("ok");
  }

  @Test
  void servesItsOwnName() throws IOException {
    assertThat(ask("GET /login", OURS)).startsWith("HTTP/1.1 200");
  }

  @Test
  void turnsAwayOtherNames() throws IOException {
    for (var host :
        new String[] {"evil.example", "localhost", "help.nebula.example.evil.example"}) {
      assertThat(ask("GET /login", "Host: " + host)).as(host).startsWith("HTTP/1.1 400");
      assertThat(ask("POST /forgot", "Host: " + host)).as(host).startsWith("HTTP/1.1 400");
    }
  }

  @Test
  void keepsItsCookiesToHttpsAndToItself() throws IOException {
    var answer = ask("GET /login", OURS);

    assertThat(answer)
        .containsPattern("(?i)set-cookie: __Host-csrf=[^\r\n]*; ?Secure")
        .containsPattern("(?i)strict-transport-security: max-age=")
        .doesNotContainPattern("(?i)set-cookie: (?!__Host-)");
  }

  @Test
  void believesNoStrangerWhoClaimsToForward() throws IOException {
    var answer =
        ask(
            "GET /dashboard",
            OURS,
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Prefix: //evil.example",
            "Forwarded: host=evil.example");

    assertThat(answer).contains("303").containsPattern("(?i)location: /login\\?to=%2Fdashboard");
  }

  private String ask(String request, String... headers) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var text =
          request
              + " HTTP/1.1\r\n"
              + String.join("\r\n", headers)
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
