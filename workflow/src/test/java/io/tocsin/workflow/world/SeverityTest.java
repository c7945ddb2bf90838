package io.tocsin.workflow.world;

import static io.tocsin.workflow.world.ShippedPeople.ACKNOWLEDGED_P0;
import static io.tocsin.workflow.world.ShippedPeople.ACKNOWLEDGED_P2;
import static io.tocsin.workflow.world.ShippedPeople.LEVEL_1_P0;
import static io.tocsin.workflow.world.ShippedPeople.ON_CALL;
import static io.tocsin.workflow.world.ShippedPeople.ROUTE_P0;
import static io.tocsin.workflow.world.ShippedPeople.ROUTE_P2;
import static io.tocsin.workflow.world.ShippedPeople.expectOpeningOfP0;

import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An incident gets worse, better, comes back and ends: who hears of it. */
class SeverityTest {

  @RegisterExtension final World world = new World();

  @Test
  void whatGetsWorseWakesPeopleAndWhatGetsBetterDoesNot() {
    world.itIs("2026-11-24T14:00");
    IncidentId incident = world.declares("guard", Severity.P2, "site-outage");
    world.expect("14:00", "declared P2", ROUTE_P2);
    world.expect("14:00", "page P2 1 1", ON_CALL);
    world.until("14:02");
    world.acknowledges("tech-lead", incident);
    world.expect("14:02", "acknowledged", ACKNOWLEDGED_P2);

    world.until("14:04");
    world.changesSeverity("tech-lead", incident, Severity.P0);
    world.expect("14:04", "declared P0 again1", ROUTE_P0);
    world.expect("14:04", "page P0 1 1 again1", LEVEL_1_P0);

    world.until("14:06");
    world.acknowledges("devops-engineer", incident);
    world.expect("14:06", "acknowledged", ACKNOWLEDGED_P0);

    world.until("14:08");
    world.changesSeverity("devops-engineer", incident, Severity.P2);
    world.expect("14:08", "declared P2 again2", ROUTE_P2);
    world.until("17:00");
  }

  @Test
  void timeThatHadPassedBeforeItGotWorseIsToldOnce() {
    world.itIs("2026-11-24T14:00");
    IncidentId incident = world.declares("guard", Severity.P2, "site-outage");
    world.expect("14:00", "declared P2", ROUTE_P2);
    world.expect("14:00", "page P2 1 1", ON_CALL);

    world.until("14:13");
    world.changesSeverity("tech-lead", incident, Severity.P0);
    world.expect("14:13", "declared P0 again1", ROUTE_P0);
    world.expect("14:13", "page P0 1 1 again1", LEVEL_1_P0);
    world.expect("14:13", "clock RESPONSE 80 P0", LEVEL_1_P0);
    world.until("14:14");
  }

  @Test
  void whatWasResolvedAndComesBackIsToldAndPagedAgain() {
    world.itIs("2026-11-24T14:00");
    IncidentId incident = world.declares("guard", Severity.P0, "site-outage");
    expectOpeningOfP0(world, "14:00");
    world.until("14:01");
    world.acknowledges("tech-lead", incident);
    world.expect("14:01", "acknowledged", ACKNOWLEDGED_P0);

    world.until("14:20");
    world.resolves("tech-lead", incident);
    world.expect("14:20", "resolved", ROUTE_P0);

    world.until("14:30");
    world.reopens("devops-engineer", incident);
    world.expect("14:30", "reopened 1", ROUTE_P0);
    world.expect("14:30", "page P0 1 1 again1", LEVEL_1_P0);
    world.until("14:31");
    world.acknowledges("devops-engineer", incident);
    world.expect("14:31", "acknowledged", ACKNOWLEDGED_P0);

    world.until("14:40");
    world.resolves("devops-engineer", incident);
    world.expect("14:40", "resolved", ROUTE_P0);
    world.until("23:00");
  }

  @Test
  void itsEndIsToldAndItsClosingIsNot() {
    world.itIs("2026-11-24T14:00");
    IncidentId incident = world.declares("guard", Severity.P2, "site-outage");
    world.expect("14:00", "declared P2", ROUTE_P2);
    world.expect("14:00", "page P2 1 1", ON_CALL);
    world.until("14:30");
    world.acknowledges("tech-lead", incident);
    world.expect("14:30", "acknowledged", ACKNOWLEDGED_P2);
    world.until("15:00");
    world.resolves("tech-lead", incident);
    world.expect("15:00", "resolved", ROUTE_P2);
    world.until("15:10");
    world.closes("commander", incident);
    world.until("16:00");
  }
}
