package dev.refunddesk.platform;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code bin/desk verify [ledger …]}: looks through the named books, or through all of them. */
@Component
class VerifyCommand implements Command {

  private final List<Check> checks;

  VerifyCommand(List<Check> checks) {
    this.checks = checks;
  }

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String summary() {
    return "["
        + String.join(" | ", checks.stream().map(Check::name).sorted().toList())
        + "]: checks the books";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    var known = checks.stream().map(Check::name).toList();
    if (!known.containsAll(arguments)) {
      out.println(summary());
      return 2;
    }
    var wrong =
        checks.stream()
            .filter(check -> arguments.isEmpty() || arguments.contains(check.name()))
            .mapToInt(check -> tell(check, out))
            .sum();
    return wrong == 0 ? 0 : 1;
  }

  private static int tell(Check check, PrintStream out) {
    var findings = check.findings();
    out.println(check.name() + ": " + (findings.isEmpty() ? "in order" : "NOT in order"));
    findings.forEach(finding -> out.println("  " + finding));
    return findings.size();
  }
}
