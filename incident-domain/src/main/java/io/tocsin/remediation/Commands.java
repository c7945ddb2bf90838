package io.tocsin.remediation;

import io.tocsin.incident.Incident;
import io.tocsin.incident.UnknownKey;
import io.tocsin.plan.ActionDefinition;
import io.tocsin.plan.Plans;
import io.tocsin.plan.Settings;
import io.tocsin.plan.SshAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes exact commands out of the plan's templates, with validated values only (spec, A1). */
@ApplicationScoped
public class Commands {

  private static final Pattern PLACE = Pattern.compile("\\{([a-z][A-Za-z]*)}");

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
   * The commands of an action on a component of the incident's service.
   *
   * @param values of its open places, by name
   * @throws UnknownKey when plan or service have no such action or component
   * @throws InvalidParameter when a value is missing or not of its place's type
   * @throws Settings.SettingMissing when the plan refers to a setting that is not given
   */
  CommandList of(
      ActionDefinition action, Incident incident, String component, Map<String, String> values) {
    boolean known =
        plans
            .current()
            .service(incident.serviceKey())
            .flatMap(service -> service.component(component))
            .isPresent();
    if (!known) {
      throw new UnknownKey("component", component);
    }
    Map<String, String> places = places(action, component, values);
    List<Command> commands =
        action.commands().stream().map(vector -> command(action, vector, places)).toList();
    Optional<String> input = action.input().map(text -> filled(text, places));
    List<Command> all = new ArrayList<>(commands);
    input.ifPresent(file -> all.set(all.size() - 1, all.get(all.size() - 1).reading(file)));
    return new CommandList(all, action.timeLimit());
  }

  /**
   * The other host that the action is for; empty: this one.
   *
   * @throws IllegalArgumentException when a setting that the plan refers to is no address
   */
  Optional<SshAddress> host(ActionDefinition action) {
    try {
      return action.ssh().map(access -> SshAddress.of(settings.resolve(access.address())));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the ssh host of the action " + action.key() + " is " + e.getMessage(), e);
    }
  }

  /** What the plan puts into open places by itself, settings resolved. */
  Map<String, String> presets(ActionDefinition action) {
    Map<String, String> presets = new TreeMap<>();
    action
        .open()
        .forEach(
            parameter ->
                parameter
                    .preset()
                    .ifPresent(value -> presets.put(parameter.name(), settings.resolve(value))));
    return presets;
  }

  /** The repositories whose deployed tag its undo needs, by the names of places; resolved. */
  Map<String, String> deployedIn(ActionDefinition action) {
    return settings.resolve(action.undo().map(ActionDefinition.Undo::deployedIn).orElse(Map.of()));
  }

  /** Whether no open place is left without a value. */
  boolean complete(ActionDefinition action, Map<String, String> values) {
    return action.open().stream().allMatch(parameter -> values.containsKey(parameter.name()));
  }

  private Map<String, String> places(
      ActionDefinition action, String component, Map<String, String> values) {
    Map<String, String> places = new TreeMap<>();
    for (ActionDefinition.Parameter parameter : action.parameters()) {
      places.put(
          parameter.name(),
          parameter.type() == ActionDefinition.Type.COMPONENT
              ? component
              : ParameterType.checked(
                  parameter,
                  values.getOrDefault(parameter.name(), "").strip(),
                  parameter.from().map(settings::resolve)));
    }
    return places;
  }

  private Command command(
      ActionDefinition action, List<String> vector, Map<String, String> places) {
    return new Command(
        vector.stream().map(argument -> filled(argument, places)).toList(),
        action.ssh().map(access -> access.resolved(settings)),
        Optional.empty(),
        settings.resolve(action.directory()),
        settings.resolve(action.environment()),
        action.timeLimit());
  }

  /** Settings first, so that no value can name one. */
  String filled(String text, Map<String, String> places) {
    Matcher place = PLACE.matcher(settings.resolve(text));
    return place.replaceAll(
        found -> Matcher.quoteReplacement(places.getOrDefault(found.group(1), found.group())));
  }
}
