package io.tocsin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoleTest {

  @Test
  void commanderRespondsAndViewsButEditsNoPlan() {
    assertThat(Role.withImplied(List.of(Role.COMMANDER)))
        .containsExactlyInAnyOrder(Role.COMMANDER, Role.RESPONDER, Role.VIEWER);
  }

  @Test
  void intakeReadsNothing() {
    assertThat(Role.withImplied(List.of(Role.INTAKE))).containsExactly(Role.INTAKE);
  }

  @Test
  void administratorMayAll() {
    assertThat(Role.withImplied(List.of(Role.ADMINISTRATOR))).contains(Role.values());
  }
}
