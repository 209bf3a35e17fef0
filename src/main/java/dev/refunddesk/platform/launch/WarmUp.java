package dev.refunddesk.platform.launch;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens the pages people open first and ends the process, so that the JDK can remember what it took
 * and later starts need half the time.
 */
@Component
@ConditionalOnProperty("refunddesk.warm-up")
class WarmUp {

  private final List<String> paths;

  WarmUp(@Value("${refunddesk.warm-up}") List<String> paths) {
    this.paths = paths;
  }

  @EventListener
  void visit(ApplicationReadyEvent ready) throws IOException, InterruptedException {
    var desk = ready.getApplicationContext();
    var port = desk.getEnvironment().getRequiredProperty("local.server.port");
    try (var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      for (var path : paths) {
        var page = URI.create("http://127.0.0.1:" + port + path);
        browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
      }
    }
    System.exit(SpringApplication.exit(desk));
  }
}
