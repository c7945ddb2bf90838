package io.tocsin;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tocsin.evidence.Probe;
import org.junit.jupiter.api.Test;

/** The walls of this module. */
class ProbesModuleTest {

  private static final String[] MODULE = {
    "io.tocsin.target..", "io.tocsin.probe..", "io.tocsin.action.."
  };

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.tocsin.target", "io.tocsin.probe", "io.tocsin.action");

  @Test
  void probesAndActionsAreSeenThroughTheirPortsOnly() {
    classes()
        .that()
        .resideInAnyPackage("io.tocsin.probe..", "io.tocsin.action..")
        .and()
        .areTopLevelClasses()
        .should()
        .notBePublic()
        .check(CLASSES);
  }

  @Test
  void targetsAreReachedByProbesAndTheRunnerOfActionsOnly() {
    noClasses()
        .that(not(resideInAnyPackage("io.tocsin.target..", "io.tocsin.probe..")))
        .and()
        .haveNameNotMatching(".*\\.SshCommandRunner(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.tocsin.target..")
        .check(CLASSES);
  }

  @Test
  void targetsDoNotKnowProbes() {
    noClasses()
        .that()
        .resideInAPackage("io.tocsin.target..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.tocsin.probe..", "io.tocsin.action..")
        .check(CLASSES);
  }

  @Test
  void theModuleKnowsNeitherEngineNorPages() {
    noClasses()
        .that()
        .resideInAnyPackage(MODULE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.camunda..", "io.tocsin.web..", "io.tocsin.workflow..", "org.thymeleaf..")
        .check(CLASSES);
  }

  @Test
  void aProbeIsNamedOne() {
    classes()
        .that()
        .implement(Probe.class)
        .should()
        .haveSimpleNameEndingWith("Probe")
        .andShould()
        .resideInAPackage("io.tocsin.probe")
        .check(CLASSES);
  }
}
