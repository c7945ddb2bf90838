package io.tocsin.workflow.world;

import static io.tocsin.workflow.world.ShippedPeople.ACKNOWLEDGED_P0;
import static io.tocsin.workflow.world.ShippedPeople.EVERYBODY_P0;
import static io.tocsin.workflow.world.ShippedPeople.LEVEL_1_P0;
import static io.tocsin.workflow.world.ShippedPeople.LEVEL_2_P0;
import static io.tocsin.workflow.world.ShippedPeople.LEVEL_3_P0;
import static io.tocsin.workflow.world.ShippedPeople.expectOpeningOfP0;

import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A P0 in the night: who is woken, until somebody answers or the plan has nobody left. */
class NightCallTest {

  @RegisterExtension final World world = new World();

  @Test
  void everybodyIsPagedLevelByLevelToTheEndOfThePlanWhileNobodyAnswers() {
    world.itIs("2026-11-24T03:00");
    world.declares("guard", Severity.P0, "database-failure");
    expectOpeningOfP0(world, "03:00");

    world.until("05:30");
    world.expect("03:05", "page P0 1 2", LEVEL_2_P0);
    world.expect("03:07:30", "clock RESPONSE 50 P0", LEVEL_1_P0);
    world.expect("03:10", "page P0 1 3", LEVEL_3_P0);
    world.expect("03:12", "clock RESPONSE 80 P0", LEVEL_1_P0);

    world.expect("03:15", "page P0 2 1", LEVEL_1_P0);
    world.expect("03:15", "clock RESPONSE 100 P0", EVERYBODY_P0);
    world.expect("03:20", "page P0 2 2", LEVEL_2_P0);
    world.expect("03:25", "page P0 2 3", LEVEL_3_P0);

    world.expect("03:30", "page P0 3 1", LEVEL_1_P0);
    world.expect("03:35", "page P0 3 2", LEVEL_2_P0);
    world.expect("03:40", "page P0 3 3", LEVEL_3_P0);

    world.expect("04:00", "clock RESOLUTION 50 P0", LEVEL_1_P0);
    world.expect("04:36", "clock RESOLUTION 80 P0", LEVEL_1_P0);
    world.expect("05:00", "clock RESOLUTION 100 P0", EVERYBODY_P0);
  }

  @Test
  void nobodyIsPagedAnyMoreOnceSomebodyAnswered() {
    world.itIs("2026-11-24T03:00");
    IncidentId incident = world.declares("guard", Severity.P0, "database-failure");
    expectOpeningOfP0(world, "03:00");

    world.until("03:06");
    world.expect("03:05", "page P0 1 2", LEVEL_2_P0);
    world.acknowledges("tech-lead", incident);
    world.expect("03:06", "acknowledged", ACKNOWLEDGED_P0);

    world.until("03:35");
  }

  @Test
  void anAnswerThatNothingFollowsIsNoAnswerAfterHalfAnHour() {
    IncidentId incident = answeredTwoMinutesAfterThree();

    world.until("03:39");
    world.expect("03:32", "page P0 1 1 again1", LEVEL_1_P0);
    world.expect("03:37", "page P0 1 2 again1", LEVEL_2_P0);
    world.acknowledges("devops-engineer", incident);
    world.expect("03:39", "acknowledged", ACKNOWLEDGED_P0);

    world.until("03:59");
  }

  @Test
  void anAnswerHoldsWhileAPersonWrites() {
    IncidentId incident = answeredTwoMinutesAfterThree();

    world.until("03:20");
    world.comments("tech-lead", incident);
    world.until("03:49");
    world.expect("03:32", "update-due 1", LEVEL_1_P0);
    world.comments("tech-lead", incident);

    world.until("04:18");
    world.expect("04:00", "clock RESOLUTION 50 P0", LEVEL_1_P0);
    world.expect("04:02", "update-due 2", LEVEL_1_P0);
    world.until("04:20");
    world.expect("04:19", "page P0 1 1 again1", LEVEL_1_P0);
  }

  private IncidentId answeredTwoMinutesAfterThree() {
    world.itIs("2026-11-24T03:00");
    IncidentId incident = world.declares("guard", Severity.P0, "database-failure");
    expectOpeningOfP0(world, "03:00");
    world.until("03:02");
    world.acknowledges("tech-lead", incident);
    world.expect("03:02", "acknowledged", ACKNOWLEDGED_P0);
    return incident;
  }
}
