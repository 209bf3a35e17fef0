package dev.refunddesk.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.platform.Command;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @Test
  void runsTheNamedCommandWithTheRest() {
    assertThat(run("greet", "Lin", "王芳")).isEqualTo(0);

    assertThat(output()).isEqualTo("hello Lin 王芳\n");
  }

  @Test
  void listsItsCommandsWhenAskedForHelpOrNothing() {
    assertThat(run("help")).isEqualTo(0);
    assertThat(run()).isEqualTo(0);

    assertThat(output())
        .contains("bin/desk greet [NAME…]: greets everybody")
        .contains("bin/desk refuse");
  }

  @Test
  void refusesAnUnknownCommandAndNamesTheKnownOnes() {
    assertThat(run("greed")).isEqualTo(2);

    assertThat(output()).startsWith("There is no command 'greed'.").contains("bin/desk greet");
  }

  @Test
  void passesTheStatusOfTheCommandOn() {
    assertThat(run("refuse")).isEqualTo(1);
  }

  private int run(String... words) {
    var out = new PrintStream(written, true, StandardCharsets.UTF_8);
    return new CommandLine(List.of(new Refuse(), new Greet()), out).run(List.of(words));
  }

  private String output() {
    return written.toString(StandardCharsets.UTF_8);
  }

  private static final class Greet implements Command {
    @Override
    public String name() {
      return "greet";
    }

    @Override
    public String summary() {
      return "[NAME…]: greets everybody";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
      out.print("hello " + String.join(" ", arguments) + "\n");
      return 0;
    }
  }

  private static final class Refuse implements Command {
    @Override
    public String name() {
      return "refuse";
    }

    @Override
    public String summary() {
      return "refuses";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
      return 1;
    }
  }
}
