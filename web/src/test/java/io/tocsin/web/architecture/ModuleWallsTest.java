package io.tocsin.web.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** What may know what (design, "The house"). */
@AnalyzeClasses(packages = "io.tocsin", importOptions = DoNotIncludeTests.class)
class ModuleWallsTest {

  private static final String[] DOMAIN = {
    "io.tocsin.account..",
    "io.tocsin.alert..",
    "io.tocsin.checklist..",
    "io.tocsin.delivery..",
    "io.tocsin.escalation..",
    "io.tocsin.evidence..",
    "io.tocsin.incident..",
    "io.tocsin.persistence..",
    "io.tocsin.plan..",
    "io.tocsin.postmortem..",
    "io.tocsin.remediation..",
    "io.tocsin.servicelevel..",
    "io.tocsin.text..",
    "io.tocsin.timeline.."
  };

  @ArchTest
  static final ArchRule ENGINE_TYPES_STAY_IN_WORKFLOW =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.tocsin.workflow..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.camunda..");

  @ArchTest
  static final ArchRule TEMPLATES_STAY_IN_WEB =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.tocsin.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.thymeleaf..");

  @ArchTest
  static final ArchRule DOMAIN_KNOWS_NO_ENGINE_NO_HTTP_NO_PAGES =
      noClasses()
          .that()
          .resideInAnyPackage(DOMAIN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.tocsin.workflow..",
              "io.tocsin.web..",
              "io.tocsin.probe..",
              "io.tocsin.action..",
              "io.tocsin.target..",
              "io.tocsin.notification..",
              "jakarta.ws.rs..",
              "jakarta.servlet..",
              "java.net.http..");

  @ArchTest
  static final ArchRule EDGES_DO_NOT_KNOW_EACH_OTHER =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.tocsin.probe..",
              "io.tocsin.action..",
              "io.tocsin.target..",
              "io.tocsin.notification..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.tocsin.workflow..", "io.tocsin.web..");

  @ArchTest
  static final ArchRule ONLY_WALLS_AND_CHANNELS_ARE_BEHIND_PORTS =
      noClasses()
          .that()
          .resideInAnyPackage("io.tocsin.web..", "io.tocsin.workflow..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.tocsin.probe..",
              "io.tocsin.action..",
              "io.tocsin.target..",
              "io.tocsin.notification..");

  @ArchTest
  static final ArchRule TIME_COMES_IN_AS_A_CLOCK =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.tocsin.workflow.engine.EngineClock")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule REPOSITORIES_ARE_CLOSED =
      classes().that().haveSimpleNameStartingWith("Jpa").should().bePackagePrivate();

  @ArchTest
  static final ArchRule QUERIES_STAY_IN_THE_DOMAIN =
      noClasses()
          .that()
          .resideOutsideOfPackages(DOMAIN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "org.hibernate..");

  @ArchTest
  static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
      classes()
          .that(areTopLevel())
          .should(
              com.tngtech.archunit.lang.ArchCondition.from(
                  new DescribedPredicate<>("be in a null-marked package") {
                    @Override
                    public boolean test(JavaClass type) {
                      return type.getPackage()
                          .isAnnotatedWith("org.jspecify.annotations.NullMarked");
                    }
                  }));

  private static DescribedPredicate<JavaClass> areTopLevel() {
    return DescribedPredicate.describe("are top level classes", JavaClass::isTopLevelClass);
  }
}
