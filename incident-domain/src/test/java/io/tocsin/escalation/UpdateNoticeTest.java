package io.tocsin.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tocsin.alert.AlertHouse;
import io.tocsin.delivery.Delivery;
import io.tocsin.delivery.DeliveryHouse;
import io.tocsin.delivery.DeliveryId;
import io.tocsin.delivery.DeliveryQueue;
import io.tocsin.delivery.Notice;
import io.tocsin.delivery.PlanningDelivery;
import io.tocsin.delivery.verification.Route;
import io.tocsin.incident.Actor;
import io.tocsin.incident.FootballPlan;
import io.tocsin.incident.House;
import io.tocsin.incident.IncidentId;
import io.tocsin.oncall.ShiftOverrides;
import io.tocsin.oncall.WhoIsOnCall;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.remediation.ActionHouse;
import io.tocsin.text.LocalText;
import io.tocsin.update.StatusUpdate.Audience;
import io.tocsin.update.StatusUpdates;
import io.tocsin.update.WritingUpdate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A status update goes to the incident's channels (spec, N7). */
class UpdateNoticeTest {

  private final TestDatabase database = TestDatabase.h2();
  private final House house = new House(database);
  private final IncidentId incident = house.declare(House.outage()).id();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void eachUpdateReachesEachRouteOfTheSeverity() {
    write("We free space.");
    write("Half is free.");

    List<Delivery> planned =
        house.in(rooms -> DeliveryHouse.deliveries(rooms.entityManager).of(incident));
    assertThat(planned)
        .extracting(delivery -> delivery.key().recipient(), delivery -> delivery.key().event())
        .containsExactlyInAnyOrder(
            tuple("tech-lead", "update:1"),
            tuple("management", "update:1"),
            tuple("tech-lead", "update:2"),
            tuple("management", "update:2"));
  }

  @Test
  void theMessageSaysFirstWhatWasWritten() {
    write("The disk is full.\n\nWe free space.");

    Notice notice = house.in(rooms -> notices(rooms).of(incident, "update:1"));

    assertThat(notice.headline()).isEqualTo(new LocalText("Status update", "状态更新"));
    assertThat(notice.summary())
        .extracting(LocalText::zhCn)
        .startsWith("The disk is full.", "We free space.");
  }

  @Test
  void theFirstLevelIsRemindedOverItsChannels() {
    house.in(
        rooms -> {
          notifying(rooms).due(incident, 1);
          notifying(rooms).due(incident, 1);
          return incident;
        });

    List<Delivery> planned =
        house.in(rooms -> DeliveryHouse.deliveries(rooms.entityManager).of(incident));
    assertThat(planned)
        .allMatch(delivery -> delivery.key().event().equals("update-due:1"))
        .extracting(delivery -> delivery.key().recipient(), delivery -> delivery.key().channel())
        .containsExactlyInAnyOrder(tuple("tech-lead", "mail"), tuple("tech-lead", "room"));
    Notice notice = house.in(rooms -> notices(rooms).of(incident, "update-due:1"));
    assertThat(notice.headline().en()).isEqualTo("A status update is due");
    assertThat(notice.summary().get(0).zhCn()).contains("说明进展");
  }

  private void write(String text) {
    house.in(
        rooms ->
            new WritingUpdate(
                    rooms.incidents,
                    new StatusUpdates(rooms.entityManager),
                    notifying(rooms),
                    id -> {},
                    rooms.timeline,
                    house.clock)
                .write(incident, text, Audience.INTERNAL, Actor.person("wang")));
  }

  private NotifyingPeople notifying(House.Rooms rooms) {
    PlanningDelivery planning =
        new PlanningDelivery(
            DeliveryHouse.deliveries(rooms.entityManager),
            DeliveryHouse.addressBook(FootballPlan.plans()),
            queue(),
            (it, contact) -> true,
            house.clock);
    return new NotifyingPeople(
        rooms.incidents,
        (severity, area, event) ->
            List.of(new Route("tech-lead", "mail"), new Route("management", "mail")),
        DeliveryHouse.deliveries(rooms.entityManager),
        DeliveryHouse.addressBook(FootballPlan.plans()),
        planning,
        new Contacting(FootballPlan.plans(), planning),
        FootballPlan.plans(),
        new ResolvingLevel(
            FootballPlan.plans(),
            new WhoIsOnCall(FootballPlan.plans(), new ShiftOverrides(rooms.entityManager))),
        house.clock);
  }

  private static IncidentNotices notices(House.Rooms rooms) {
    return new IncidentNotices(
        rooms.incidents,
        new AlertHouse(rooms.entityManager, FootballPlan.plans()).alerts(),
        new ActionHouse(rooms.entityManager).runs(),
        new StatusUpdates(rooms.entityManager),
        rooms.timeline,
        FootballPlan.plans(),
        "http://tocsin.example");
  }

  private static DeliveryQueue queue() {
    return new DeliveryQueue() {
      @Override
      public void enqueue(DeliveryId delivery, String channel, int priority) {}

      @Override
      public void resend(DeliveryId delivery, String channel, int priority) {}
    };
  }
}
