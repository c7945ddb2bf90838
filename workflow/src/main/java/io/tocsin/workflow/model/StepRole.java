package io.tocsin.workflow.model;

import io.tocsin.account.Role;
import java.util.Locale;
import java.util.stream.Stream;

/** Which role of ours the group of a model's step stands for. */
public final class StepRole {

  private StepRole() {}

  /** Any group that is no role of ours is responders'. */
  public static Role of(String group) {
    return Stream.of(Role.COMMANDER, Role.PLAN_EDITOR, Role.ADMINISTRATOR)
        .filter(role -> role.name().equals(group.toUpperCase(Locale.ROOT).replace('-', '_')))
        .findFirst()
        .orElse(Role.RESPONDER);
  }
}
