package io.tocsin.escalation;

import static io.tocsin.escalation.EscalationWording.SAY;

import io.tocsin.alert.Alerts;
import io.tocsin.alert.IncidentAlert;
import io.tocsin.delivery.EventKind;
import io.tocsin.delivery.Notice;
import io.tocsin.delivery.Notices;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.plan.ProcedureDefinition;
import io.tocsin.plan.Service;
import io.tocsin.remediation.ActionRun;
import io.tocsin.remediation.ActionRuns;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.Timeline;
import io.tocsin.update.StatusUpdates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells what a message about an incident says, as of now. */
@ApplicationScoped
class IncidentNotices implements Notices {

  private static final int LINES = 5;

  private final Incidents incidents;
  private final Alerts alerts;
  private final ActionRuns actions;
  private final StatusUpdates updates;
  private final Timeline timeline;
  private final Plans plans;
  private final String publicUrl;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected IncidentNotices() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  IncidentNotices(
      Incidents incidents,
      Alerts alerts,
      ActionRuns actions,
      StatusUpdates updates,
      Timeline timeline,
      Plans plans,
      @ConfigProperty(name = "tocsin.public.url") String publicUrl) {
    this.incidents = incidents;
    this.alerts = alerts;
    this.actions = actions;
    this.updates = updates;
    this.timeline = timeline;
    this.plans = plans;
    this.publicUrl = publicUrl;
  }

  @Override
  public Notice of(IncidentId id, String event) {
    Incident incident = incidents.get(id);
    Plan plan = plans.current();
    Optional<Service> service = plan.service(incident.serviceKey());
    return new Notice(
        id,
        event,
        headline(event),
        incident.title(),
        incident.severity(),
        SAY.say("status." + incident.status()),
        service.map(Service::name).orElse(LocalText.verbatim(incident.serviceKey())),
        incident.component().map(key -> component(service, key)),
        incident.declaredAt(),
        incident.responseDueAt(),
        incident.resolutionDueAt(),
        lines(incident, event, plan),
        Optional.of(publicUrl + "/incidents/" + id),
        incident.status().open(),
        incident.drill());
  }

  private static LocalText headline(String event) {
    String[] parts = event.split(":", -1);
    return parts[0].equals("clock")
        ? SAY.say("headline.clock." + parts[1], parts[2])
        : SAY.say("headline." + parts[0]);
  }

  private static LocalText component(Optional<Service> service, String key) {
    return service
        .flatMap(known -> known.component(key))
        .map(Service.Component::name)
        .orElse(LocalText.verbatim(key));
  }

  private List<LocalText> lines(Incident incident, String event, Plan plan) {
    Stream<LocalText> firing =
        alerts.of(incident.id()).stream()
            .filter(IncidentAlert::firing)
            .limit(LINES)
            .map(IncidentAlert::summary);
    Stream<LocalText> procedure =
        plan
            .procedure(incident.procedureKey())
            .map(ProcedureDefinition::name)
            .map(name -> SAY.say("line.procedure", name))
            .stream();
    return Stream.of(
            update(incident, event), told(incident, event), glass(event), firing, procedure)
        .flatMap(lines -> lines)
        .toList();
  }

  /** What was written, line by line; or what is to be done where nothing was. */
  private Stream<LocalText> update(Incident incident, String event) {
    String[] parts = event.split(":", -1);
    if (parts[0].equals(EventKind.UPDATE_DUE.word())) {
      return Stream.of(SAY.say("line.update-due"));
    }
    return parts[0].equals(EventKind.UPDATE.word())
        ? updates.find(incident.id(), Integer.parseInt(parts[1])).stream()
            .flatMap(update -> update.text().lines())
            .filter(line -> !line.isBlank())
            .map(LocalText::verbatim)
        : Stream.empty();
  }

  private Stream<LocalText> told(Incident incident, String event) {
    String[] parts = event.split(":", -1);
    return parts[0].equals(EventKind.TOLD.word())
        ? TellingContact.text(timeline, incident.id(), parts[1]).stream()
        : Stream.empty();
  }

  /** Who lets what run alone, and why; the command itself stands on the incident's page. */
  private Stream<LocalText> glass(String event) {
    String[] parts = event.split(":", -1);
    if (!parts[0].equals(EventKind.GLASS.word())) {
      return Stream.empty();
    }
    ActionRun run = actions.get(parts[1]);
    return Stream.of(
        SAY.say("line.glass", run.approvedBy().orElse(""), run.name(), run.target()),
        SAY.say("line.glass.reason", LocalText.verbatim(run.breakGlass().orElse(""))));
  }
}
