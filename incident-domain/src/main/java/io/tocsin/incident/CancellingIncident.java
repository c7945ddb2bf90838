package io.tocsin.incident;

import static io.tocsin.incident.Wording.SAY;

import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** It was no emergency, or it is one that is handled already (spec, PR6). */
@ApplicationScoped
public class CancellingIncident {

  private final Incidents incidents;
  private final IncidentProcess process;
  private final IncidentNews news;
  private final Timeline timeline;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected CancellingIncident() {
    this(null, null, null, null, null);
  }

  @Inject
  public CancellingIncident(
      Incidents incidents,
      IncidentProcess process,
      IncidentNews news,
      Timeline timeline,
      Clock clock) {
    this.incidents = incidents;
    this.process = process;
    this.news = news;
    this.timeline = timeline;
    this.clock = clock;
  }

  /** A false alarm. */
  @Transactional
  public Incident cancel(IncidentId id, String reason, Actor by) {
    Incident incident = incidents.get(id);
    if (incident.status() == IncidentStatus.CANCELLED) {
      return incident;
    }
    checkNotEnded(incident);
    incident.cancel(clock.instant(), null);
    timeline.add(id, EntryKind.CANCELLED, by, SAY.say("cancelled", LocalText.verbatim(reason)));
    process.cancelled(id);
    news.cancelled(incident);
    return incident;
  }

  /** The same emergency as another incident, which goes on. */
  @Transactional
  public Incident duplicateOf(IncidentId id, IncidentId of, Actor by) {
    Incident incident = incidents.get(id);
    Incident original = incidents.get(of);
    if (incident.status() == IncidentStatus.CANCELLED) {
      return incident;
    }
    checkNotEnded(incident);
    if (id.equals(of)) {
      throw new WrongState(SAY.say("duplicate.itself", id.value()));
    }
    if (incident.drill() != original.drill()) {
      throw new WrongState(SAY.say("duplicate.drill", id.value(), of.value()));
    }
    incident.cancel(clock.instant(), original.id().number());
    timeline.add(id, EntryKind.CANCELLED, by, SAY.say("duplicate", of.value()));
    timeline.add(of, EntryKind.COMMENT, by, SAY.say("duplicate.joined", id.value()));
    process.cancelled(id);
    news.cancelled(incident);
    return incident;
  }

  private static void checkNotEnded(Incident incident) {
    if (incident.status().ended()) {
      throw new WrongState(SAY.say("ended", incident.id().value(), incident.status().name()));
    }
  }
}
