package dev.refunddesk;

import dev.refunddesk.platform.launch.CommandLine;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The refund desk: one process that serves customers, staff and programs. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class RefundDesk {

  /** Runs the desk, or with {@code desk <command> …} one command of it. */
  static void main(String[] arguments) {
    var words = List.of(arguments);
    if (!words.isEmpty() && words.getFirst().equals("desk")) {
      var command = words.subList(1, words.size());
      System.exit(CommandLine.run(RefundDesk.class, command));
    }
    SpringApplication.run(RefundDesk.class, arguments);
  }
}
