package io.tocsin.web.part;

import io.tocsin.plan.Plan;
import java.util.Optional;

/**
 * What a form says is affected: {@code service} or {@code service/component}.
 *
 * @param service key; empty when none was chosen
 * @param component key; absent where the whole service is meant
 */
public record Place(String service, Optional<String> component) {

  public static Place of(String typed) {
    int slash = typed.indexOf('/');
    return slash < 0
        ? new Place(typed, Optional.empty())
        : new Place(typed.substring(0, slash), Optional.of(typed.substring(slash + 1)));
  }

  /** Whether the plan has it. */
  public boolean isIn(Plan plan) {
    return plan.service(service)
        .filter(known -> component.isEmpty() || known.component(component.get()).isPresent())
        .isPresent();
  }
}
