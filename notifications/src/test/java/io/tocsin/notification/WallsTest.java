package io.tocsin.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.tocsin.delivery.Channel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

@AnalyzeClasses(
    packages = "io.tocsin.notification",
    importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

  @ArchTest
  static final ArchRule KNOWS_THE_PORT_AND_NOT_WHAT_IS_BEHIND_IT =
      classes()
          .that()
          .resideInAPackage("io.tocsin.notification..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.tocsin.notification..",
              "io.tocsin.delivery",
              "io.tocsin.incident",
              "io.tocsin.text",
              "java..",
              "javax.net..",
              "jakarta.enterprise.context..",
              "jakarta.inject..",
              "jakarta.mail..",
              "com.fasterxml.jackson..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule CHANNELS_ARE_SEEN_THROUGH_THEIR_PORT_ONLY =
      classes().that().implement(Channel.class).should().notBePublic();

  @ArchTest
  static final ArchRule CHANNELS_DO_NOT_KNOW_EACH_OTHER =
      slices().matching("io.tocsin.notification.(smtp|slack)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule TIME_COMES_FROM_THE_INJECTED_CLOCK =
      noClasses()
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
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(Date.class);
}
