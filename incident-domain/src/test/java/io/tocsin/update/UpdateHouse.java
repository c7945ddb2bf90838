package io.tocsin.update;

import io.tocsin.incident.FootballPlan;
import io.tocsin.incident.House;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.LapsingAcknowledgement;
import java.util.ArrayList;
import java.util.List;

/**
 * The use cases of this package over one transaction of the house; messages are kept as their
 * events, the process is a counter.
 */
final class UpdateHouse {

  private UpdateHouse() {}

  /** What would have been sent, as the events of the messages. */
  static final class Sent implements UpdateMessages, UpdateProcess {
    final List<String> events = new ArrayList<>();
    int armedAnew;

    @Override
    public void written(StatusUpdate update) {
      events.add("update:" + update.number());
    }

    @Override
    public void due(IncidentId incident, int reminder) {
      events.add("update-due:" + reminder);
    }

    @Override
    public void updateWritten(IncidentId id) {
      armedAnew++;
    }
  }

  static StatusUpdates updates(House.Rooms rooms) {
    return new StatusUpdates(rooms.entityManager);
  }

  static WritingUpdate writing(House.Rooms rooms, House house, Sent sent) {
    return new WritingUpdate(
        rooms.incidents, updates(rooms), sent, sent, rooms.timeline, house.clock);
  }

  static UpdatesDue due(House.Rooms rooms) {
    return new UpdatesDue(updates(rooms), FootballPlan.plans());
  }

  static LapsingAcknowledgement lapsing(House.Rooms rooms) {
    return new LapsingAcknowledgement(rooms.incidents, FootballPlan.plans(), rooms.timeline);
  }

  static RemindingOfUpdate reminding(House.Rooms rooms, House house, Sent sent) {
    return new RemindingOfUpdate(
        rooms.entityManager,
        rooms.incidents,
        due(rooms),
        lapsing(rooms),
        sent,
        FootballPlan.plans(),
        rooms.timeline,
        house.clock);
  }
}
