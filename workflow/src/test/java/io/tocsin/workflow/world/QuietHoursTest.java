package io.tocsin.workflow.world;

import static io.tocsin.workflow.world.ShippedPeople.ACKNOWLEDGED_P2;
import static io.tocsin.workflow.world.ShippedPeople.LEVEL_2_P1;
import static io.tocsin.workflow.world.ShippedPeople.LEVEL_3_P1;
import static io.tocsin.workflow.world.ShippedPeople.expectOpeningOfP0;

import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The DevOps engineer, who is on call this week, wants to sleep from ten to seven. */
class QuietHoursTest {

  private static final String ROUTE_P2_WITHOUT_THE_ENGINEER =
      "everyone by slack-general; devops-team by mail; issue-tracker by github;"
          + " project-management by project";

  @RegisterExtension final World world = new World();

  @BeforeEach
  void theEngineerSleeps() {
    world.plan(
        "contacts.yaml",
        contacts ->
            contacts.replace(
                "addresses: {mail: devops-engineer@company.com}",
                "addresses: {mail: devops-engineer@company.com}\n"
                    + "  quietHours: {from: \"22:00\", to: \"07:00\", zone: Asia/Shanghai}"));
  }

  @Test
  void whatCanWaitIsToldInTheMorningAndWhatHasLostItsPointIsNot() {
    world.itIs("2026-11-17T23:00");
    IncidentId incident = world.declares("guard", Severity.P2, "site-outage");
    world.expect("23:00", "declared P2", ROUTE_P2_WITHOUT_THE_ENGINEER);
    world.until("23:30");
    world.acknowledges("tech-lead", incident);
    world.expect("23:30", "acknowledged", ACKNOWLEDGED_P2);

    world.until("07:30");
    world.expect("Wed 07:00", "declared P2", "devops-engineer by mail");
  }

  @Test
  void theMorningBringsTheLastOfWhatTheNightPutOffWhereNobodyAnswered() {
    world.itIs("2026-11-17T23:00");
    world.declares("guard", Severity.P2, "site-outage");
    world.expect("23:00", "declared P2", ROUTE_P2_WITHOUT_THE_ENGINEER);

    world.until("07:30");
    world.expect("Wed 00:00", "page P2 1 2", LEVEL_2_P1);
    world.expect("Wed 01:00", "page P2 1 3", LEVEL_3_P1);
    world.expect("Wed 03:00", "page P2 2 2", LEVEL_2_P1);
    world.expect("Wed 03:00", "clock RESPONSE 100 P2", LEVEL_2_P1 + "; " + LEVEL_3_P1);
    world.expect("Wed 03:00", "clock RESPONSE 100 P2", ACKNOWLEDGED_P2);
    world.expect("Wed 04:00", "page P2 2 3", LEVEL_3_P1);
    world.expect("Wed 06:00", "page P2 3 2", LEVEL_2_P1);
    world.expect("Wed 07:00", "page P2 3 3", LEVEL_3_P1);

    world.expect("Wed 07:00", "declared P2", "devops-engineer by mail");
    world.expect("Wed 07:00", "page P2 3 1", "devops-engineer by mail");
    world.expect("Wed 07:00", "clock RESPONSE 100 P2", "devops-engineer by mail");
  }

  @Test
  void whatCannotWaitDoesNot() {
    world.itIs("2026-11-17T23:00");
    world.declares("guard", Severity.P0, "site-outage");
    expectOpeningOfP0(world, "23:00");
    world.until("23:04");
  }
}
