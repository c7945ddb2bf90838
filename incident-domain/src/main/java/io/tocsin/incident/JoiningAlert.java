package io.tocsin.incident;

import static io.tocsin.incident.Wording.SAY;

import io.tocsin.plan.Plans;
import io.tocsin.plan.Service;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What an alert does to the incident that it joins (spec, I4). */
@ApplicationScoped
public class JoiningAlert {

  private final Incidents incidents;
  private final Classification classification;
  private final ChangingSeverity severities;
  private final SwitchingProcedure procedures;
  private final ReopeningIncident reopening;
  private final Plans plans;
  private final Timeline timeline;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected JoiningAlert() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  public JoiningAlert(
      Incidents incidents,
      Classification classification,
      ChangingSeverity severities,
      SwitchingProcedure procedures,
      ReopeningIncident reopening,
      Plans plans,
      Timeline timeline,
      Clock clock) {
    this.incidents = incidents;
    this.classification = classification;
    this.severities = severities;
    this.procedures = procedures;
    this.reopening = reopening;
    this.plans = plans;
    this.timeline = timeline;
    this.clock = clock;
  }

  /** The alert that opened it, or one that was heard before, was heard (again). */
  @Transactional
  public void heard(IncidentId id) {
    incidents.get(id).alertSeen(clock.instant());
  }

  /** An alert that this incident did not have yet joins it. */
  @Transactional
  public void join(IncidentId id, LocalText summary, Sign sign) {
    Incident incident = incidents.get(id);
    incident.alertSeen(clock.instant());
    timeline.add(id, EntryKind.ALERT_JOINED, Actor.TOCSIN, SAY.say("alert.joined", summary));
    if (incident.status() == IncidentStatus.RESOLVED) {
      reopening.reopen(id, SAY.say("alert.again", summary), Actor.TOCSIN);
    }
    Assessment assessment = classification.assess(List.of(sign));
    followDeeper(incident, sign.component(), assessment.procedureKey(), summary);
    if (assessment.severity().worseThan(incident.severity())) {
      severities.change(id, assessment.severity(), SAY.say("alert.worse", summary), Actor.TOCSIN);
    }
  }

  /** No alert of this incident fires any more. */
  @Transactional
  public void recovered(IncidentId id) {
    incidents.get(id).monitoringRecovered(clock.instant());
    timeline.add(id, EntryKind.ALERT_RECOVERED, Actor.TOCSIN, SAY.say("monitoring.recovered"));
  }

  /** One alert of several is resolved. */
  @Transactional
  public void oneRecovered(IncidentId id, LocalText summary) {
    timeline.add(id, EntryKind.ALERT_RECOVERED, Actor.TOCSIN, SAY.say("alert.recovered", summary));
  }

  private void followDeeper(
      Incident incident, String component, String procedureKey, LocalText summary) {
    Optional<Service> service = plans.current().service(incident.serviceKey());
    boolean deeper =
        service.isPresent()
            && incident.component().isPresent()
            && service.get().dependsOn(incident.component().get(), component);
    if (!deeper) {
      return;
    }
    if (incident.status() == IncidentStatus.TRIGGERED) {
      procedures.switchTo(
          incident.id(),
          procedureKey,
          Optional.of(component),
          SAY.say("alert.deeper", summary),
          Actor.TOCSIN);
    } else {
      incident.propose(component);
      timeline.add(
          incident.id(),
          EntryKind.PROCEDURE,
          Actor.TOCSIN,
          SAY.say("alert.proposes", summary, component));
    }
  }
}
