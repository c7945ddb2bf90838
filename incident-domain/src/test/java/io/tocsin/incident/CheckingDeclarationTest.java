package io.tocsin.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A declaration names only what the plan has. */
class CheckingDeclarationTest {

  private final CheckingDeclaration checking = new CheckingDeclaration(FootballPlan.plans());

  @Test
  void whatThePlanHasMayBeDeclared() {
    Declaration outage = House.outage();
    Declaration known =
        new Declaration(
            outage.title(),
            outage.serviceKey(),
            outage.component(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());

    assertThatCode(() -> checking.check(known)).doesNotThrowAnyException();
  }

  @Test
  void whatItDoesNotHaveIsNamed() {
    assertThat(refused("nowhere", Optional.empty(), Optional.empty(), List.of()))
        .isEqualTo("serviceKey");
    assertThat(refused("football", Optional.of("kitchen"), Optional.empty(), List.of()))
        .isEqualTo("component");
    assertThat(refused("football", Optional.of("web"), Optional.of("pray"), List.of()))
        .isEqualTo("procedureKey");
    assertThat(refused("football", Optional.of("web"), Optional.empty(), List.of("headache")))
        .isEqualTo("symptoms");
  }

  private String refused(
      String service, Optional<String> component, Optional<String> procedure, List<String> signs) {
    Declaration declaration =
        new Declaration(
            "Site is down",
            service,
            component,
            Optional.empty(),
            Optional.empty(),
            procedure,
            signs,
            Optional.empty(),
            Optional.empty());
    return catchThrowableOfType(UnknownKey.class, () -> checking.check(declaration)).field();
  }
}
