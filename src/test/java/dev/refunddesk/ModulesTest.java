package dev.refunddesk;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.SourceCodeLocation;
import com.tngtech.archunit.core.domain.properties.HasReturnType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.refunddesk.testing.Findings;
import dev.refunddesk.testing.Modules;
import dev.refunddesk.testing.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between modules, and what each kind of code may know and be called. */
class ModulesTest {

  private static final Path PAGE = Path.of("docs/architecture.md");
  private static final Pattern DRAWING =
      Pattern.compile("(?s)(<!-- modules -->\n).*?(\n<!-- end of modules -->)");

  private static final int PUBLIC_TYPES = 12;
  private static final int FILES = 24;

  /** The packages that show more, because everybody speaks in them. */
  private static final Map<String, Integer> SHOW_MORE =
      Map.of("platform", 16, "kit", 20, "view", 14);

  private static final Set<String> DOORS = Set.of("portal", "console", "api", "signin");
  private static final String WEB =
      "org\\.springframework\\.(web\\.(?!client)|http\\.server|security\\.web|ui)\\..*"
          + "|jakarta\\.servlet\\..*";
  private static final String PAGES = "gg\\.jte\\..*";

  /** Draws its mails with templates. */
  private static final String MAILS = "notification";

  private static final Set<String> MONEY =
      Set.of("kernel", "policy", "assessment", "ledger", "payout", "purchase", "quote", "ticket");
  private static final Set<String> IMPRECISE =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  private static final Pattern SAYS_NOTHING =
      Pattern.compile(
          "Abstract.*|I[A-Z][a-z].*"
              + "|.*(Impl|Manager|Helper|Utils?|Processor|Data|Info|Dto|Vo)|.+(Service|Base)");

  private static final Set<String> INJECTIONS =
      Set.of("Autowired", "Value", "Resource", "Inject", "PersistenceContext");

  /** What a test could not know, and whom to ask instead. */
  private static final Map<Pattern, String> UNKNOWABLE =
      Map.of(
          Pattern.compile("java\\.time\\.(\\w+\\.now|Clock\\.system\\w*|InstantSource\\.system)"),
          "ask the injected InstantSource, with the ZoneId bean for a date",
          Pattern.compile("java\\.lang\\.System\\.currentTimeMillis"),
          "ask the injected InstantSource",
          Pattern.compile("java\\.util\\.UUID\\.randomUUID|java\\.lang\\.Math\\.random"),
          "ask the injected IdSource",
          Pattern.compile("java\\.util\\.(Random|concurrent\\.ThreadLocalRandom)\\..*"),
          "ask the injected IdSource");

  /** The clock and the dice themselves, and the database that is up before them. */
  private static final Set<String> SOURCES =
      Set.of("PlatformConfiguration", "RandomIds", "EmbeddedPostgres");

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.refunddesk");

  private final Findings findings = new Findings();

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

    if (!after.equals(before)) {
      Files.writeString(PAGE, after);
      findings.add(PAGE, "showed the modules as they were; now as they are, so commit it");
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
      if (value && !module.equals("platform")) {
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
    OURS.stream()
        .filter(type -> !SOURCES.contains(type.getSimpleName()))
        .flatMap(type -> type.getAccessesFromSelf().stream())
        .forEach(this::checkKnowable);
  }

  @Test
  void countMoneyExactly() {
    OURS.stream()
        .filter(type -> MONEY.contains(moduleOf(type)))
        .forEach(type -> {
          type.getMembers().forEach(each -> checkExact(each.getSourceCodeLocation(), each));
          type.getAccessesFromSelf()
              .forEach(each -> checkExact(each.getSourceCodeLocation(), each.getTarget()));
        });
  }

  @Test
  void areBuiltByConstructors() {
    for (var type : OURS) {
      for (var field : type.getFields()) {
        field.getAnnotations().stream()
            .filter(found -> INJECTIONS.contains(found.getRawType().getSimpleName()))
            .forEach(_ -> findings.add(field.getFullName(), "comes in by the constructor"));
      }
      for (var method : type.getMethods()) {
        if (isSetter(method)) {
          findings.add(method.getSourceCodeLocation(), "no setter: a new value, or a verb");
        }
      }
    }
  }

  @Test
  void haveNamesThatSaySomething() {
    for (var type : OURS) {
      var name = type.getSimpleName();
      if (SAYS_NOTHING.matcher(name).matches()) {
        findings.add(type.getName(), "say what it does: a plural noun, or a question");
      }
      if (name.endsWith("Handler") && !isHandlerToSpring(type)) {
        findings.add(type.getName(), "a handler is only what Spring calls so");
      }
    }
  }

  private void forbid(JavaClass type, String targets, String why) {
    type.getDirectDependenciesFromSelf().stream()
        .filter(known -> known.getTargetClass().getName().matches(targets))
        .forEach(known ->
            findings.add(
                known.getSourceCodeLocation(), known.getTargetClass().getName() + ": " + why));
  }

  private void checkKnowable(JavaAccess<?> access) {
    var target = access.getTargetOwner().getName() + "." + access.getTarget().getName();
    UNKNOWABLE.forEach((banned, instead) -> {
      if (banned.matcher(target).matches()) {
        findings.add(access.getSourceCodeLocation(), target + ": " + instead);
      }
    });
  }

  private void checkExact(SourceCodeLocation where, Object member) {
    var types =
        switch (member) {
          case JavaField field -> List.of(field.getRawType());
          case AccessTarget.FieldAccessTarget field -> List.of(field.getRawType());
          case JavaCodeUnit code -> code.getRawParameterTypes();
          case AccessTarget.CodeUnitAccessTarget code -> code.getRawParameterTypes();
          default -> List.<JavaClass>of();
        };
    var result = member instanceof HasReturnType code ? code.getRawReturnType().getName() : "";
    if (IMPRECISE.contains(result)
        || types.stream().anyMatch(type -> IMPRECISE.contains(type.getName()))) {
      findings.add(where, "beside money only whole numbers, Ratio and BigDecimal");
    }
  }

  /** A method that Spring made its owner have is not ours to name. */
  private static boolean isSetter(JavaMethod method) {
    var name = method.getName();
    return name.matches("set[A-Z].*")
        && method.getRawParameterTypes().size() == 1
        && method.getRawReturnType().getName().equals("void")
        && ancestors(method.getOwner())
            .flatMap(type -> type.getMethods().stream())
            .noneMatch(known -> known.getName().equals(name));
  }

  private static boolean isHandlerToSpring(JavaClass type) {
    return type.isAnnotatedWith("org.springframework.web.bind.annotation.ControllerAdvice")
        || ancestors(type).anyMatch(known -> known.getName().startsWith("org.springframework."));
  }

  private static Stream<JavaClass> ancestors(JavaClass type) {
    return Stream.concat(
        type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream());
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
