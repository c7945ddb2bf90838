package io.tocsin.incident;

import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.plan.ProcedureDefinition;
import io.tocsin.plan.Service;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what a person declares against the plan, before anything is opened (spec, I1). */
@ApplicationScoped
public class CheckingDeclaration {

  private final Plans plans;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected CheckingDeclaration() {
    this(null);
  }

  @Inject
  public CheckingDeclaration(Plans plans) {
    this.plans = plans;
  }

  /**
   * @throws UnknownKey when the plan has no such service, component, procedure or symptom
   */
  public void check(Declaration declaration) {
    Plan plan = plans.current();
    String serviceKey = declaration.serviceKey();
    Service service =
        plan.service(serviceKey).orElseThrow(() -> new UnknownKey("serviceKey", serviceKey));
    declaration
        .component()
        .filter(key -> service.component(key).isEmpty())
        .ifPresent(key -> refuse("component", key));
    declaration
        .procedureKey()
        .filter(key -> plan.procedure(key).isEmpty())
        .ifPresent(key -> refuse("procedureKey", key));
    Set<String> symptoms =
        plan.procedures().stream()
            .flatMap(procedure -> procedure.symptoms().stream())
            .map(ProcedureDefinition.Choice::key)
            .collect(Collectors.toSet());
    declaration.symptoms().stream()
        .filter(key -> !symptoms.contains(key))
        .findFirst()
        .ifPresent(key -> refuse("symptoms", key));
  }

  private static void refuse(String field, String key) {
    throw new UnknownKey(field, key);
  }
}
