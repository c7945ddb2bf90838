package io.tocsin.remediation;

import io.tocsin.incident.FootballPlan;
import io.tocsin.incident.House;
import io.tocsin.persistence.GateBuilder;
import io.tocsin.persistence.Gates;
import java.time.Clock;
import java.util.Optional;

/** This package's use cases in one transaction of a test. */
final class ActionRooms {

  final ActionRuns runs;
  final Undoing undoing;
  final ProposingAction proposing;
  final ConfirmingAction confirming;
  final RunningAction running;

  ActionRooms(House.Rooms rooms, GlassAlarm alarm, Clock clock) {
    Commands commands = new Commands(FootballPlan.plans(), name -> Optional.empty());
    runs = new ActionRuns(rooms.entityManager);
    undoing = new Undoing(runs, commands, FootballPlan.plans());
    proposing =
        new ProposingAction(
            rooms.incidents, runs, commands, undoing, FootballPlan.plans(), rooms.timeline, clock);
    confirming =
        new ConfirmingAction(
            runs, rooms.incidents, commands, FootballPlan.plans(), rooms.timeline, alarm, clock);
    running =
        new RunningAction(
            runs,
            rooms.incidents,
            commands,
            new Gates(rooms.entityManager, new GateBuilder(rooms.entityManager)),
            FootballPlan.plans(),
            rooms.timeline,
            clock);
  }
}
