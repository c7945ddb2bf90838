package io.tocsin.drill;

import io.tocsin.delivery.Audience;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Nobody but who takes part hears of a drill (spec, PR12). */
@ApplicationScoped
class Participants implements Audience {

  private final Incidents incidents;
  private final Drills drills;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Participants() {
    this(null, null);
  }

  @Inject
  Participants(Incidents incidents, Drills drills) {
    this.incidents = incidents;
    this.drills = drills;
  }

  @Override
  public boolean hears(IncidentId incident, String contact) {
    return !incidents.get(incident).drill()
        || drills.find(incident).filter(it -> it.participants().contains(contact)).isPresent();
  }
}
