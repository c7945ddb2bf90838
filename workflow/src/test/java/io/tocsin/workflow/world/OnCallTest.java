package io.tocsin.workflow.world;

import static io.tocsin.workflow.world.ShippedPeople.LEVEL_2_P1;
import static io.tocsin.workflow.world.ShippedPeople.LEVEL_3_P1;
import static io.tocsin.workflow.world.ShippedPeople.ON_CALL;
import static io.tocsin.workflow.world.ShippedPeople.ROUTE_P1;

import io.tocsin.incident.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever is on call when a level's turn comes is paged. */
class OnCallTest {

  @RegisterExtension final World world = new World();

  @Test
  void theNextRoundPagesWhomTheShiftWasHandedTo() {
    world.itIs("2026-11-23T09:30");
    world.declares("guard", Severity.P1, "site-outage");
    world.expect("09:30", "declared P1", ROUTE_P1);
    world.expect("09:30", "page P1 1 1", "devops-engineer by mail");

    world.until("10:20");
    world.expect("09:45", "page P1 1 2", LEVEL_2_P1);
    world.expect("10:00", "page P1 1 3", LEVEL_3_P1);
    world.expect("10:00", "clock RESPONSE 50 P1", ON_CALL);
    world.expect("10:15", "page P1 2 1", ON_CALL);
    world.expect("10:18", "clock RESPONSE 80 P1", ON_CALL);
  }

  @Test
  void aScheduleOnWhichNobodyIsGivesWayAtOnce() {
    world.plan(
        "schedules.yaml",
        schedules -> schedules + "      only: {days: [saturday], hours: \"08:00-20:00\"}\n");
    world.itIs("2026-11-24T14:00");
    world.declares("guard", Severity.P1, "site-outage");
    world.expect("14:00", "declared P1", ROUTE_P1);
    world.expect("14:00", "page P1 1 2", LEVEL_2_P1);

    world.until("14:40");
    world.expect("14:15", "page P1 1 3", LEVEL_3_P1);
    world.expect("14:30", "page P1 2 2", LEVEL_2_P1);
    world.expect("14:30", "clock RESPONSE 50 P1", LEVEL_2_P1);
  }
}
