package io.tocsin.checklist;

import io.tocsin.alert.Alerts;
import io.tocsin.incident.Gatekeeping;
import io.tocsin.incident.Incidents;
import io.tocsin.plan.Plans;
import io.tocsin.timeline.Timeline;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Gives other packages' tests what is package-private here. */
public final class ChecklistHouse {

  private final RecoveryChecklist checklist;
  private final SettlingItem settling;
  private final Gatekeeping gates;

  public ChecklistHouse(
      EntityManager entityManager,
      Plans plans,
      Alerts alerts,
      Incidents incidents,
      Timeline timeline,
      Clock clock,
      PublishedPostmortems postmortems) {
    checklist = new RecoveryChecklist(entityManager, plans, alerts);
    settling = new SettlingItem(incidents, checklist, timeline, clock);
    gates = new RecoveryGates(checklist, postmortems, plans, clock);
  }

  public RecoveryChecklist checklist() {
    return checklist;
  }

  public SettlingItem settling() {
    return settling;
  }

  public Gatekeeping gates() {
    return gates;
  }
}
