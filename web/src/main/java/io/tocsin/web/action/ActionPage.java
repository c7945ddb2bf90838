package io.tocsin.web.action;

import io.tocsin.account.Role;
import io.tocsin.alert.Alerts;
import io.tocsin.alert.IncidentAlert;
import io.tocsin.incident.Incident;
import io.tocsin.incident.Incidents;
import io.tocsin.plan.ActionDefinition;
import io.tocsin.plan.ActionDefinition.Parameter;
import io.tocsin.plan.Plans;
import io.tocsin.plan.Settings;
import io.tocsin.remediation.ActionRun;
import io.tocsin.remediation.ActionRuns;
import io.tocsin.remediation.ParameterChoices;
import io.tocsin.web.error.Problem;
import io.tocsin.web.incident.IncidentRows;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.ActionViews;
import io.tocsin.web.part.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The values of an action's command, chosen from what the target has now. In no transaction: it
 * looks at the outside world.
 */
@ApplicationScoped
class ActionPage {

  private static final String FIELD = "value.";

  private final ActionRuns runs;
  private final Incidents incidents;
  private final Alerts alerts;
  private final Plans plans;
  private final Settings settings;
  private final ParameterChoices choices;
  private final ActionViews views;
  private final IncidentRows rows;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ActionPage() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  ActionPage(
      ActionRuns runs,
      Incidents incidents,
      Alerts alerts,
      Plans plans,
      Settings settings,
      ParameterChoices choices,
      ActionViews views,
      IncidentRows rows,
      Visitor visitor) {
    this.runs = runs;
    this.incidents = incidents;
    this.alerts = alerts;
    this.plans = plans;
    this.settings = settings;
    this.choices = choices;
    this.views = views;
    this.rows = rows;
    this.visitor = visitor;
  }

  /** The values of a form, by the names of their places. */
  static Map<String, String> values(Map<String, String[]> form) {
    Map<String, String> values = new TreeMap<>();
    form.forEach(
        (name, texts) -> {
          if (name.startsWith(FIELD) && texts.length > 0) {
            values.put(name.substring(FIELD.length()), texts[0].strip());
          }
        });
    return values;
  }

  View show(String id) {
    return show(id, runs.get(id).chosen(), List.of());
  }

  /** The form again after a refusal, with what was typed. */
  View show(String id, Map<String, String> typed, Problem problem) {
    return show(id, typed, Problems.of(problem, visitor.locale(), field -> "#" + FIELD + field));
  }

  private View show(
      String id, Map<String, String> typed, List<io.tocsin.web.part.Problem> problems) {
    ActionRun run = runs.get(id);
    Incident incident = incidents.get(run.incident());
    Instant before =
        alerts.of(incident.id()).stream()
            .map(IncidentAlert::startsAt)
            .reduce(incident.declaredAt(), (a, b) -> a.isBefore(b) ? a : b);
    List<ActionPlaces.Place> places =
        plans
            .current()
            .action(run.actionKey())
            .map(action -> places(action, incident, typed, before))
            .orElse(List.of());
    boolean mayAct = visitor.may(Role.RESPONDER);
    boolean mayChoose = mayAct && run.state() == ActionRun.State.PROPOSED && !places.isEmpty();
    return new View(
        "action",
        new ActionPlaces(
            id,
            rows.of(incident),
            run.name().in(visitor.locale()),
            run.target(),
            before,
            places,
            mayChoose,
            mayChoose ? Optional.empty() : Optional.of(views.of(run, visitor.locale())),
            mayAct,
            problems));
  }

  /** In a drill nothing outside is asked what there is to choose. */
  private List<ActionPlaces.Place> places(
      ActionDefinition action, Incident incident, Map<String, String> typed, Instant before) {
    return action.open().stream()
        .map(
            parameter ->
                place(
                    parameter,
                    incident.drill() ? List.of() : choices.of(action, parameter, before),
                    typed))
        .toList();
  }

  private ActionPlaces.Place place(
      Parameter parameter, List<ParameterChoices.Choice> found, Map<String, String> typed) {
    Optional<String> proposed =
        Stream.of(
                Optional.ofNullable(typed.get(parameter.name())),
                found.stream()
                    .filter(ParameterChoices.Choice::fit)
                    .map(ParameterChoices.Choice::value)
                    .findFirst(),
                parameter.preset().map(settings::resolve))
            .flatMap(Optional::stream)
            .findFirst();
    return new ActionPlaces.Place(
        FIELD + parameter.name(),
        parameter.label().in(visitor.locale()),
        proposed.orElse(""),
        found.stream()
            .sorted(Comparator.comparing(choice -> !choice.fit()))
            .map(choice -> new ActionPlaces.Option(choice.value(), choice.at(), choice.fit()))
            .toList());
  }
}
