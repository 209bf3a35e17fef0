package dev.refunddesk;

import dev.refunddesk.platform.launch.CommandLine;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The refund desk: one process that serves customers, staff and programs.
 *
 * <p>Beans are named by their whole class name, because modules choose their words without asking
 * each other: arrivals of money and of people may both be called so.
 */
@SpringBootApplication(
    exclude = UserDetailsServiceAutoConfiguration.class,
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
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
