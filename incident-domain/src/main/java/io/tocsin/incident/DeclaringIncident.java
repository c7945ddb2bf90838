package io.tocsin.incident;

import static io.tocsin.incident.Wording.SAY;

import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Consumer;

/** Opens an incident and starts its process, in one transaction (spec, I1, I6). */
@ApplicationScoped
public class DeclaringIncident {

  private final Incidents incidents;
  private final IncidentProcess process;
  private final Timeline timeline;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected DeclaringIncident() {
    this(null, null, null, null);
  }

  @Inject
  public DeclaringIncident(
      Incidents incidents, IncidentProcess process, Timeline timeline, Clock clock) {
    this.incidents = incidents;
    this.process = process;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * Opens an incident for what a person declares.
   *
   * @throws InvalidDeclaration when it names what the plan does not know
   */
  @Transactional
  public Incident declare(Declaration declaration, Actor by) {
    return declare(declaration, by, incident -> {});
  }

  /**
   * Opens an incident.
   *
   * @param belongings writes what belongs to the incident before its process looks at it
   */
  @Transactional
  public Incident declare(Declaration declaration, Actor by, Consumer<Incident> belongings) {
    Incident incident = new Incident(declaration, clock.instant(), by);
    incidents.add(incident);
    belongings.accept(incident);
    timeline.add(
        incident.id(),
        EntryKind.DECLARED,
        by,
        SAY.say("declared", LocalText.verbatim(incident.title())));
    process.start(incident);
    return incident;
  }
}
