package io.tocsin.postmortem;

import io.tocsin.alert.AlertHouse;
import io.tocsin.conformance.ConformanceHouse;
import io.tocsin.delivery.DeliveryHouse;
import io.tocsin.evidence.EvidenceHouse;
import io.tocsin.incident.Actor;
import io.tocsin.incident.Declaration;
import io.tocsin.incident.FootballPlan;
import io.tocsin.incident.House;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Severity;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.remediation.ActionHouse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The postmortem's use cases over one database; each {@link #in} is one transaction. */
final class PostmortemHouse {

  static final Actor ALICE = Actor.person("alice");
  static final Actor BOB = Actor.person("bob");

  final House house;

  PostmortemHouse(TestDatabase database) {
    house = new House(database);
  }

  <T> T in(Function<Desk, T> work) {
    return house.in(rooms -> work.apply(new Desk(rooms)));
  }

  IncidentId resolved(String title, String service, String procedure, Severity severity) {
    IncidentId id =
        house
            .declare(
                new Declaration(
                    title,
                    service,
                    Optional.of("web"),
                    Optional.empty(),
                    Optional.of(severity),
                    Optional.of(procedure),
                    List.of("site-unreachable"),
                    Optional.empty(),
                    Optional.empty()))
            .id();
    return resolve(id);
  }

  IncidentId resolve(IncidentId id) {
    return house.in(rooms -> rooms.resolving.resolved(id, ALICE)).id();
  }

  IncidentId resolved() {
    return resolved("Site is down", "football", "outage", Severity.P2);
  }

  /** A draft of an incident that is over, with its version. */
  Postmortem open() {
    IncidentId id = resolved();
    return in(desk -> desk.opening.open(id));
  }

  Postmortem publish(IncidentId id, Draft draft) {
    in(desk -> desk.opening.open(id));
    in(desk -> desk.editing.save(id, draft, 0, ALICE));
    in(desk -> desk.submitting.submit(id, ALICE));
    return in(desk -> desk.publishing.publish(id, BOB));
  }

  static Draft tagged(String summary, String tags) {
    return new Draft(summary, "", "", "", List.of(), "", "", "", "", "", new Tags(tags));
  }

  static Draft draft(String summary, String cause) {
    return new Draft(summary, "", cause, "", List.of(), "", "", "", "", "", Tags.NONE);
  }

  /** All use cases over one entity manager. */
  final class Desk {
    final Postmortems postmortems;
    final OpeningPostmortem opening;
    final EditingPostmortem editing;
    final CommentingOnPostmortem commenting;
    final SubmittingPostmortem submitting;
    final ReturningPostmortem returning;
    final PublishingPostmortem publishing;
    final PostmortemFacts facts;
    final ReadingPostmortem reading;
    final EvidenceHouse evidence;
    final ActionHouse actions;

    Desk(House.Rooms rooms) {
      postmortems = new JpaPostmortems(rooms.entityManager);
      opening = new OpeningPostmortem(rooms.incidents, postmortems, rooms.timeline, house.clock);
      editing =
          new EditingPostmortem(
              rooms.incidents, FootballPlan.plans(), postmortems, rooms.timeline, house.clock);
      commenting = new CommentingOnPostmortem(postmortems, rooms.timeline, house.clock);
      submitting = new SubmittingPostmortem(postmortems, rooms.timeline, house.clock);
      returning = new ReturningPostmortem(commenting, postmortems, rooms.timeline);
      publishing = new PublishingPostmortem(postmortems, rooms.timeline, house.clock);
      evidence = new EvidenceHouse(rooms.entityManager);
      actions = new ActionHouse(rooms.entityManager);
      facts =
          new PostmortemFacts(
              rooms.incidents,
              FootballPlan.plans(),
              rooms.timeline,
              new AlertHouse(rooms.entityManager, FootballPlan.plans()).alerts(),
              evidence.collected(),
              actions.runs(),
              new ConformanceHouse(rooms.entityManager, rooms.incidents, house.clock).reading(),
              rooms.checklist,
              DeliveryHouse.deliveries(rooms.entityManager),
              house.clock);
      reading = new ReadingPostmortem(postmortems, facts);
    }
  }
}
