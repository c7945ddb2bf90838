package io.tocsin.workflow.world;

import static io.tocsin.workflow.world.ShippedPeople.ACKNOWLEDGED_P1;
import static io.tocsin.workflow.world.ShippedPeople.ACKNOWLEDGED_P2;
import static io.tocsin.workflow.world.ShippedPeople.LEVEL_2_P1;
import static io.tocsin.workflow.world.ShippedPeople.LEVEL_3_P1;
import static io.tocsin.workflow.world.ShippedPeople.ON_CALL;
import static io.tocsin.workflow.world.ShippedPeople.ROUTE_P1;
import static io.tocsin.workflow.world.ShippedPeople.ROUTE_P2;

import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Severity;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Those who hold an incident are reminded: that nobody was told for long, and of its clocks. */
class RemindersTest {

  @RegisterExtension final World world = new World();

  @Test
  void whoHoldsAnIncidentIsRemindedWhereNobodyWroteForAnHour() {
    world.itIs("2026-11-24T14:00");
    IncidentId incident = world.declares("guard", Severity.P1, "site-outage");
    world.expect("14:00", "declared P1", ROUTE_P1);
    world.expect("14:00", "page P1 1 1", ON_CALL);
    world.until("14:10");
    world.acknowledges("tech-lead", incident);
    world.expect("14:10", "acknowledged", ACKNOWLEDGED_P1);

    world.until("14:50");
    world.writesUpdate("tech-lead", incident);
    world.expect(
        "14:50",
        "update 1",
        "devops-team by slack-devops, mail; emergency-desk by slack-emergency;"
            + " issue-tracker by github");
    world.until("17:10");
    world.expect("15:50", "update-due 1", ON_CALL);
    world.expect("16:50", "update-due 2", ON_CALL);
    world.expect("17:00", "clock RESOLUTION 50 P1", ON_CALL);
  }

  @Test
  void theClockOfResponseTellsHalfMostAndAllOfItsTime() {
    world.itIs("2026-11-24T14:00");
    IncidentId incident = world.declares("guard", Severity.P1, "site-outage");
    world.expect("14:00", "declared P1", ROUTE_P1);
    world.expect("14:00", "page P1 1 1", ON_CALL);
    world.until("15:01");
    world.expect("14:15", "page P1 1 2", LEVEL_2_P1);
    world.expect("14:30", "page P1 1 3", LEVEL_3_P1);
    world.expect("14:30", "clock RESPONSE 50 P1", ON_CALL);
    world.expect("14:45", "page P1 2 1", ON_CALL);
    world.expect("14:48", "clock RESPONSE 80 P1", ON_CALL);
    world.expect("15:00", "page P1 2 2", LEVEL_2_P1);
    world.expect("15:00", "clock RESPONSE 100 P1", ON_CALL + "; " + LEVEL_2_P1);
    world.expect("15:00", "clock RESPONSE 100 P1", "emergency-desk by slack-emergency");
    world.expect("15:00", "clock RESPONSE 100 P1", "issue-tracker by github");
    world.expect("15:00", "clock RESPONSE 100 P1", "devops-engineer by mail");

    world.acknowledges("tech-lead", incident);
    world.expect("15:01", "acknowledged", ACKNOWLEDGED_P1);
    world.until("15:59");
  }

  @Test
  void theClockOfResolutionTellsHalfMostAndAllOfItsTime() {
    world.itIs("2026-11-24T14:00");
    IncidentId incident = world.declares("guard", Severity.P2, "site-outage");
    world.expect("14:00", "declared P2", ROUTE_P2);
    world.expect("14:00", "page P2 1 1", ON_CALL);
    world.acknowledges("tech-lead", incident);
    world.expect("14:00", "acknowledged", ACKNOWLEDGED_P2);

    world.passes(Duration.ofHours(48));
    world.expect("Wed 02:00", "clock RESOLUTION 50 P2", ON_CALL);
    world.expect("Wed 09:12", "clock RESOLUTION 80 P2", ON_CALL);
    world.expect("Wed 14:00", "clock RESOLUTION 100 P2", ON_CALL + "; " + LEVEL_2_P1);
    world.expect("Wed 14:00", "clock RESOLUTION 100 P2", ACKNOWLEDGED_P2);
    world.expect("Wed 14:00", "clock RESOLUTION 100 P2", "devops-engineer by mail");
  }
}
