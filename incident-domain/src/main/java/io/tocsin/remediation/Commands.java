package io.tocsin.remediation;

import io.tocsin.incident.Incident;
import io.tocsin.incident.UnknownKey;
import io.tocsin.plan.ActionDefinition;
import io.tocsin.plan.Plans;
import io.tocsin.plan.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Makes exact commands out of the plan's templates, with validated values only (spec, A1). */
@ApplicationScoped
public class Commands {

  private final Plans plans;
  private final Settings settings;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Commands() {
    this(null, null);
  }

  @Inject
  public Commands(Plans plans, Settings settings) {
    this.plans = plans;
    this.settings = settings;
  }

  /**
   * The command of an action on a component of the incident's service.
   *
   * @throws UnknownKey when plan or service have no such action or component
   * @throws Settings.SettingMissing when the plan refers to a setting that is not given
   */
  Command of(ActionDefinition action, Incident incident, String component) {
    boolean known =
        plans
            .current()
            .service(incident.serviceKey())
            .flatMap(service -> service.component(component))
            .isPresent();
    if (!known) {
      throw new UnknownKey("component", component);
    }
    List<String> arguments =
        action.command().stream()
            .map(settings::resolve)
            .map(argument -> argument.replace("{component}", component))
            .toList();
    return new Command(
        arguments,
        settings.resolve(action.directory()),
        settings.resolve(action.environment()),
        action.timeLimit());
  }
}
