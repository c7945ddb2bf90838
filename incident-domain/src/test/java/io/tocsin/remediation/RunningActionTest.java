package io.tocsin.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.incident.FootballPlan;
import io.tocsin.incident.House;
import io.tocsin.incident.IncidentId;
import io.tocsin.persistence.GateBuilder;
import io.tocsin.persistence.Gates;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.text.LocalText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunningActionTest {

  private final TestDatabase database = TestDatabase.h2();
  private final House house = new House(database);
  private final IncidentId incident = house.declare(House.outage()).id();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void doesNotRunWhatNobodyConfirmed() {
    ActionRun proposed =
        new ActionRun(
            incident,
            "Task_Restart",
            "restart",
            "app",
            LocalText.verbatim("Restart app"),
            "football/app",
            new Command(
                List.of("docker", "compose", "restart", "app"),
                "/srv",
                Map.of(),
                Duration.ofMinutes(1)),
            house.clock.instant());

    RunningAction.Turn turn =
        house.in(
            rooms -> {
              ActionRuns runs = new ActionRuns(rooms.entityManager);
              runs.add(proposed);
              return running(rooms, runs).begin(proposed.id());
            });

    assertThat(turn).isEqualTo(new RunningAction.Turn.Over(ActionRun.State.FAILED));
  }

  private RunningAction running(House.Rooms rooms, ActionRuns runs) {
    return new RunningAction(
        runs,
        rooms.incidents,
        new Commands(FootballPlan.plans(), name -> Optional.empty()),
        new Gates(rooms.entityManager, new GateBuilder(rooms.entityManager)),
        FootballPlan.plans(),
        rooms.timeline,
        house.clock);
  }
}
