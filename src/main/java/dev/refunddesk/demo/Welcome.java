package dev.refunddesk.demo;

import dev.refunddesk.platform.Shop;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says on the terminal where the desk is and how to sign in to try it. */
@Component
class Welcome {

  private final Shop shop;
  private final boolean demo;
  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  Welcome(Shop shop, @Value("${refunddesk.demo}") boolean demo) {
    this.shop = shop;
    this.demo = demo;
  }

  @EventListener
  @Order
  void greet(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web
        && web.getWebServer() != null
        && web.getWebServer().getPort() > 0) {
      out.println("Refund Desk is at " + shop.publicUrl());
      if (demo) {
        out.println(
            """
              customer       liming  (also emma)
              agent          zhou
              finance        chen
              administrator  wang    (also lin, the second person for policies)
              password       %s for all of them
            """
                .formatted(People.PASSWORD)
                .stripTrailing());
      }
    }
  }
}
