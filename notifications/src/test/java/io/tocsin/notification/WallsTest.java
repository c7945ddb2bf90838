package io.tocsin.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.tocsin.delivery.Channel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.junit.jupiter.api.Test;

class WallsTest {

  private static final JavaClasses CHANNELS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.tocsin.notification");

  @Test
  void knowsThePortAndNotWhatIsBehindIt() {
    ArchRule rule =
        classes()
            .that()
            .resideInAPackage("io.tocsin.notification..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "io.tocsin.notification..",
                "io.tocsin.delivery",
                "io.tocsin.delivery.callback",
                "io.tocsin.incident",
                "io.tocsin.text",
                "java..",
                "javax.net..",
                "javax.crypto..",
                "javax.xml.stream..",
                "jakarta.enterprise.context..",
                "jakarta.inject..",
                "jakarta.mail..",
                "com.fasterxml.jackson..",
                "org.jspecify..");

    rule.check(CHANNELS);
  }

  @Test
  void channelsAreSeenThroughTheirPortOnly() {
    ArchRule rule = classes().that().implement(Channel.class).should().notBePublic();

    rule.check(CHANNELS);
  }

  @Test
  void channelsDoNotKnowEachOther() {
    ArchRule rule =
        slices()
            .matching(
                "io.tocsin.notification.(smtp|slack|twilio|github|monitoring|webhook|pagerduty)..")
            .should()
            .notDependOnEachOther();

    rule.check(CHANNELS);
  }

  @Test
  void timeComesFromTheInjectedClock() {
    ArchRule rule =
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

    rule.check(CHANNELS);
  }
}
