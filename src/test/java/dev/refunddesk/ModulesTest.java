package dev.refunddesk;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.refunddesk.testing.ClassHabits;
import dev.refunddesk.testing.Findings;
import dev.refunddesk.testing.Modules;
import dev.refunddesk.testing.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between modules, and what each kind of code may know and be called. */
class ModulesTest {

  private static final Path PAGE = Path.of("docs/architecture.md");
  private static final Pattern DRAWING =
      Pattern.compile("(?s)(<!-- modules -->\n).*?(\n<!-- end of modules -->)");

  private static final int PUBLIC_TYPES = 12;
  private static final int FILES = 26;

  /** The packages that show more, because everybody speaks in them. */
  private static final Map<String, Integer> SHOW_MORE =
      Map.of("platform", 16, "kit", 20, "view", 14, "policy", 14);

  private static final Set<String> DOORS = Set.of("portal", "console", "api", "signin");
  private static final String WEB =
      "org\\.springframework\\.(web\\.(?!client)|http\\.server|security\\.web|ui)\\..*"
          + "|jakarta\\.servlet\\..*";
  private static final String PAGES = "gg\\.jte\\..*";

  /** Draws its mails with templates. */
  private static final String MAILS = "notification";

  private static final Set<String> MONEY =
      Set.of("kernel", "policy", "assessment", "ledger", "payout", "purchase", "quote", "ticket");
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.refunddesk");

  private final Findings findings = new Findings();
  private final ClassHabits habits = new ClassHabits(OURS, findings);

  @AfterEach
  void nothingFound() {
    findings.assertNone();
  }

  @Test
  void knowOnlyWhomTheySay() {
    ApplicationModules.of(RefundDesk.class).verify();
  }

  @Test
  void areDrawnAsTheyAre() throws IOException {
    var modules = Modules.described();
    var drawing = Matcher.quoteReplacement(modules.diagram() + "\n\n" + modules.table());
    var before = Files.readString(PAGE);
    var after = DRAWING.matcher(before).replaceFirst("$1" + drawing + "$2");

    if ("draw".equals(System.getProperty("modules"))) {
      Files.writeString(PAGE, after);
    } else if (!after.equals(before)) {
      findings.add(PAGE, "is behind: mvn test -Dtest=ModulesTest -Dmodules=draw, and commit");
    }
  }

  @Test
  void showLittle() {
    OURS.stream()
        .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
        .collect(groupingBy(ModulesTest::packageOf, counting()))
        .forEach((name, count) -> {
          if (count > SHOW_MORE.getOrDefault(name, PUBLIC_TYPES)) {
            findings.add(name, count + " public types: hide what no other module calls");
          }
        });
  }

  @Test
  void staySmall() {
    TextFile.under("src/main/java", ".java").stream()
        .filter(file -> !file.path().endsWith("package-info.java"))
        .collect(groupingBy(file -> String.valueOf(file.path().getParent()), counting()))
        .forEach((name, count) -> {
          if (count > FILES) {
            findings.add(name, count + " files: these are two capabilities");
          }
        });
  }

  @Test
  void sayWhatTheyAre() {
    for (var file : TextFile.under("src/main/java/dev/refunddesk", ".java")) {
      var described = Files.exists(file.path().resolveSibling("package-info.java"));
      if (!described && file.path().getNameCount() > 6) {
        findings.add(file.path(), "its package has no package-info.java that says what it is");
      }
    }
    for (var file : TextFile.under("src/main/java", "package-info.java")) {
      if (!file.text().contains("@NullMarked") || !file.text().startsWith("/**")) {
        findings.add(file.path(), "needs a sentence on what the package is, and @NullMarked");
      }
    }
  }

  @Test
  void keepValuesFreeOfSpring() {
    for (var type : OURS) {
      var module = moduleOf(type);
      var value = type.isRecord() || type.isEnum() || module.equals("kernel");
      var exempt =
          module.equals("platform")
              || DOORS.contains(module)
              || type.isAnnotatedWith(ConfigurationProperties.class);
      if (value && !exempt) {
        forbid(
            type,
            "org\\.springframework\\.(?!modulith|core\\.io\\.).*",
            "a value knows no framework");
      }
    }
  }

  @Test
  void keepTheWebInTheDoors() {
    for (var type : OURS) {
      var module = moduleOf(type);
      if (DOORS.contains(module)) {
        DOORS.stream()
            .filter(door -> !door.equals(module))
            .map(door -> "dev\\.refunddesk\\." + door + "\\..*")
            .forEach(door -> forbid(type, door, "no door knows another"));
      } else if (!module.isEmpty() && !module.equals("platform")) {
        forbid(type, WEB, "only doors know HTTP");
        if (!module.equals(MAILS)) {
          forbid(type, PAGES, "only doors draw pages");
        }
      }
    }
  }

  @Test
  void askForTheTimeAndForIds() {
    habits.checkSources();
  }

  @Test
  void countMoneyExactly() {
    habits.checkExactness(type -> MONEY.contains(moduleOf(type)));
  }

  @Test
  void areBuiltByConstructors() {
    habits.checkConstruction();
  }

  @Test
  void haveNamesThatSaySomething() {
    habits.checkNames();
  }

  private void forbid(JavaClass type, String targets, String why) {
    type.getDirectDependenciesFromSelf().stream()
        .filter(known -> known.getTargetClass().getName().matches(targets))
        .forEach(known ->
            findings.add(
                known.getSourceCodeLocation(), known.getTargetClass().getName() + ": " + why));
  }

  /** The package without what all of ours start with: {@code ticket}, {@code platform.web}. */
  private static String packageOf(JavaClass type) {
    var name = type.getPackageName();
    return name.substring(Math.min(name.length(), "dev.refunddesk.".length()));
  }

  private static String moduleOf(JavaClass type) {
    return packageOf(type).replaceFirst("\\..*", "");
  }
}
