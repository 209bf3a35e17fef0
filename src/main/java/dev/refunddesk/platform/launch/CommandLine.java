package dev.refunddesk.platform.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refunddesk.platform.Command;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The command line of the desk: {@code bin/desk <name> …} finds the command and runs it. */
public final class CommandLine {

  private static final int WRONGLY_CALLED = 2;

  /**
   * No web port, the running desk's database if there is one, and nothing said but by the command.
   */
  private static final String[] SETTINGS = {
    "--server.port=-1", "--refunddesk.database.attach=true", "--logging.level.root=error"
  };

  private final List<Command> commands;
  private final PrintStream out;

  CommandLine(List<Command> commands, PrintStream out) {
    this.commands = commands.stream().sorted(Comparator.comparing(Command::name)).toList();
    this.out = out;
  }

  /** Starts the application without its web port and runs the command; returns its exit status. */
  public static int run(Class<?> application, List<String> arguments) {
    var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    var desk = new SpringApplicationBuilder(application).logStartupInfo(false);
    try (var context = desk.run(SETTINGS)) {
      var commands = context.getBeansOfType(Command.class).values();
      return new CommandLine(List.copyOf(commands), out).run(arguments);
    }
  }

  int run(List<String> arguments) {
    if (arguments.isEmpty() || arguments.getFirst().equals("help")) {
      return help(0);
    }
    var name = arguments.getFirst();
    for (var command : commands) {
      if (command.name().equals(name)) {
        return command.run(arguments.subList(1, arguments.size()), out);
      }
    }
    out.println("There is no command '" + name + "'.");
    return help(WRONGLY_CALLED);
  }

  private int help(int status) {
    out.println("bin/desk help");
    for (var command : commands) {
      out.println("bin/desk " + command.name() + " " + command.summary());
    }
    return status;
  }
}
