package io.tocsin.web.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** What may know what (design, "The house"). */
class ModuleWallsTest {

  private static final JavaClasses TOCSIN =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.tocsin");

  private static final String[] DOMAIN = {
    "io.tocsin.account..",
    "io.tocsin.alert..",
    "io.tocsin.checklist..",
    "io.tocsin.conformance..",
    "io.tocsin.delivery..",
    "io.tocsin.drill..",
    "io.tocsin.escalation..",
    "io.tocsin.evidence..",
    "io.tocsin.heartbeat..",
    "io.tocsin.idempotency..",
    "io.tocsin.incident..",
    "io.tocsin.oncall..",
    "io.tocsin.persistence..",
    "io.tocsin.plan..",
    "io.tocsin.postmortem..",
    "io.tocsin.remediation..",
    "io.tocsin.review..",
    "io.tocsin.servicelevel..",
    "io.tocsin.text..",
    "io.tocsin.timeline..",
    "io.tocsin.update..",
    "io.tocsin.watch.."
  };

  @Test
  void engineTypesStayInWorkflow() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("io.tocsin.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..");

    rule.check(TOCSIN);
  }

  @Test
  void theSchedulerStaysBehindItsQueue() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("io.tocsin.watch.schedule..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.github.kagkarlsson..");

    rule.check(TOCSIN);
  }

  @Test
  void templatesStayInWeb() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("io.tocsin.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.thymeleaf..");

    rule.check(TOCSIN);
  }

  @Test
  void domainKnowsNoEngineNoHttpNoPages() {
    ArchRule rule =
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

    rule.check(TOCSIN);
  }

  @Test
  void edgesDoNotKnowEachOther() {
    ArchRule rule =
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

    rule.check(TOCSIN);
  }

  @Test
  void onlyWallsAndChannelsAreBehindPorts() {
    ArchRule rule =
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

    rule.check(TOCSIN);
  }

  @Test
  void timeComesInAsAClock() {
    ArchRule rule =
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

    rule.check(TOCSIN);
  }

  @Test
  void repositoriesAreClosed() {
    ArchRule rule = classes().that().haveSimpleNameStartingWith("Jpa").should().bePackagePrivate();

    rule.check(TOCSIN);
  }

  @Test
  void queriesStayInTheDomain() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackages(DOMAIN)
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("jakarta.persistence..", "org.hibernate..")
                    .and(not(assignableTo(Throwable.class))));

    rule.check(TOCSIN);
  }

  @Test
  void everyPackageIsNullMarked() {
    ArchRule rule =
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

    rule.check(TOCSIN);
  }

  private static DescribedPredicate<JavaClass> areTopLevel() {
    return DescribedPredicate.describe("are top level classes", JavaClass::isTopLevelClass);
  }
}
