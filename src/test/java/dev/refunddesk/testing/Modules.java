package dev.refunddesk.testing;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;

/** The modules as their packages describe themselves, for the page that shows them all. */
public final class Modules {

  private static final Pattern FIRST_SENTENCE =
      Pattern.compile("(?s)/\\*\\*(.*?)(\\.\\s|\\n \\*\\s*\\n|\\*/)");

  /** Everybody may know these; an arrow to them says nothing. */
  private static final List<String> GROUND = List.of("kernel", "platform");

  private static final List<String> DOORS = List.of("portal", "console", "api", "signin");

  private final Map<String, Module> byName;

  private Modules(Map<String, Module> byName) {
    this.byName = byName;
  }

  public static Modules described() {
    return new Modules(
        TextFile.under("src/main/java/dev/refunddesk", "package-info.java").stream()
            .filter(file -> file.path().getNameCount() == 7)
            .map(Module::of)
            .collect(toMap(Module::name, module -> module, (one, _) -> one, TreeMap::new)));
  }

  /** A drawing of the arrows; one that follows from others is left out. */
  public String diagram() {
    return byName.values().stream()
        .flatMap(module -> arrows(module).map(known -> module.name + " --> " + known))
        .collect(joining("\n  ", "```mermaid\ngraph TD\n  ", "\n```"));
  }

  /** A row a module: what it owns, whom it may know. */
  public String table() {
    return byName.values().stream()
        .map(module -> "| `%s` | %s | %s |".formatted(module.name, module.owns, module.known()))
        .collect(joining("\n", "| module | what it is | may know |\n| --- | --- | --- |\n", ""));
  }

  private Stream<String> arrows(Module module) {
    if (module.knowsAll()) {
      return byName.values().stream().filter(this::isOnTop).map(Module::name);
    }
    return module.knows.stream()
        .filter(known -> !GROUND.contains(known))
        .filter(known -> module.knows.stream().noneMatch(other -> leads(other, known)));
  }

  /** Whether it is a capability that no other knows. */
  private boolean isOnTop(Module module) {
    return !module.knowsAll()
        && !DOORS.contains(module.name)
        && !GROUND.contains(module.name)
        && byName.values().stream()
            .filter(other -> !DOORS.contains(other.name))
            .noneMatch(other -> other.knows.contains(module.name));
  }

  private boolean leads(String from, String to) {
    var module = byName.get(from);
    return module != null
        && module.knows.stream().anyMatch(known -> known.equals(to) || leads(known, to));
  }

  private record Module(String name, String owns, List<String> knows) {

    static Module of(TextFile file) {
      var name = file.path().getName(5).toString();
      return new Module(name, firstSentence(file), allowed(name));
    }

    boolean knowsAll() {
      return knows.contains(ApplicationModule.OPEN_TOKEN);
    }

    String known() {
      if (knowsAll()) {
        return "any capability";
      }
      return knows.isEmpty() ? "–" : String.join(", ", knows);
    }

    private static String firstSentence(TextFile file) {
      var comment = FIRST_SENTENCE.matcher(file.text());
      if (!comment.find()) {
        throw new IllegalStateException(file.path() + " says nothing");
      }
      return comment.group(1).replaceAll("\\s*\\n \\*\\s*|^\\s+", " ").strip();
    }

    private static List<String> allowed(String name) {
      try {
        var info = Class.forName("dev.refunddesk." + name + ".package-info");
        var module = info.getAnnotation(ApplicationModule.class);
        return module == null ? List.of() : Arrays.stream(module.allowedDependencies()).toList();
      } catch (ClassNotFoundException missing) {
        throw new IllegalStateException(name + " has no compiled package-info", missing);
      }
    }
  }
}
