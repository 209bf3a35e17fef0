package dev.refunddesk.testing;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.SourceCodeLocation;
import com.tngtech.archunit.core.domain.properties.HasReturnType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks through compiled classes for what none of ours may do, whatever module it is in. */
public final class ClassHabits {

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

  private final JavaClasses classes;
  private final Findings findings;

  public ClassHabits(JavaClasses classes, Findings findings) {
    this.classes = classes;
    this.findings = findings;
  }

  /** Nobody asks the machine for what a test could not know. */
  public void checkSources() {
    classes.stream()
        .filter(type -> !SOURCES.contains(type.getSimpleName()))
        .flatMap(type -> type.getAccessesFromSelf().stream())
        .forEach(this::checkKnowable);
  }

  /** Beside money there are only exact numbers. */
  public void checkExactness(Predicate<JavaClass> besideMoney) {
    classes.stream()
        .filter(besideMoney)
        .forEach(type -> {
          type.getMembers().forEach(each -> checkExact(each.getSourceCodeLocation(), each));
          type.getAccessesFromSelf()
              .forEach(each -> checkExact(each.getSourceCodeLocation(), each.getTarget()));
        });
  }

  /** What a class needs comes in by its constructor and stays. */
  public void checkConstruction() {
    for (var type : classes) {
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

  /** Names say what something is or does. */
  public void checkNames() {
    for (var type : classes) {
      var name = type.getSimpleName();
      if (SAYS_NOTHING.matcher(name).matches()) {
        findings.add(type.getName(), "say what it does: a plural noun, or a question");
      }
      if (name.endsWith("Handler") && !isHandlerToSpring(type)) {
        findings.add(type.getName(), "a handler is only what Spring calls so");
      }
    }
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
}
