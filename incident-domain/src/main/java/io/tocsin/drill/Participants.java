package io.tocsin.drill;

import io.tocsin.delivery.Audience;
import io.tocsin.incident.IncidentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Nobody but who takes part hears of a drill (spec, PR12). */
@ApplicationScoped
class Participants implements Audience {

  private final Drills drills;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Participants() {
    this(null);
  }

  @Inject
  Participants(Drills drills) {
    this.drills = drills;
  }

  @Override
  public boolean hears(IncidentId incident, String contact) {
    Optional<Drill> drill = drills.find(incident);
    return drill.isEmpty() || drill.get().participants().contains(contact);
  }
}
