package io.tocsin.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tocsin.alert.AlertHouse;
import io.tocsin.delivery.Deliveries;
import io.tocsin.delivery.Delivery;
import io.tocsin.delivery.DeliveryHouse;
import io.tocsin.delivery.DeliveryId;
import io.tocsin.delivery.DeliveryQueue;
import io.tocsin.delivery.Notice;
import io.tocsin.delivery.PlanningDelivery;
import io.tocsin.delivery.verification.Route;
import io.tocsin.incident.FootballPlan;
import io.tocsin.incident.House;
import io.tocsin.incident.IncidentId;
import io.tocsin.oncall.ShiftOverrides;
import io.tocsin.oncall.WhoIsOnCall;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.remediation.ActionHouse;
import io.tocsin.remediation.ActionRun;
import io.tocsin.text.LocalText;
import io.tocsin.update.StatusUpdates;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One person alone lets a destructive action run: the channels of the severity hear of it (A2). */
class BreakGlassNoticeTest {

  private final TestDatabase database = TestDatabase.h2();
  private final House house = new House(database);
  private final IncidentId incident = house.declare(House.outage()).id();
  private final ActionRun run =
      house.in(
          rooms ->
              new ActionHouse(rooms.entityManager)
                  .glassBroken(incident, "nobody else is awake", house.clock.instant()));

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void reachesEachRouteOfTheSeverityOnce() {
    house.in(rooms -> tell(rooms, 2));

    List<Delivery> planned =
        house.in(rooms -> DeliveryHouse.deliveries(rooms.entityManager).of(incident));
    assertThat(planned)
        .extracting(delivery -> delivery.key().recipient(), delivery -> delivery.key().event())
        .containsExactlyInAnyOrder(
            tuple("tech-lead", "glass:" + run.id()), tuple("management", "glass:" + run.id()));
  }

  @Test
  void saysWhoLetsWhatRunAndWhyInBothLanguages() {
    Notice notice = house.in(rooms -> notices(rooms).of(incident, "glass:" + run.id()));

    assertThat(notice.headline().en()).contains("without a second person");
    assertThat(notice.headline().zhCn()).contains("未经第二人批准");
    assertThat(notice.summary())
        .extracting(LocalText::en)
        .startsWith(
            "alice lets run alone: Restore a backup on football/db",
            "Reason: nobody else is awake");
    assertThat(notice.summary().get(0).zhCn()).contains("alice", "恢复备份");
  }

  private IncidentId tell(House.Rooms rooms, int times) {
    Deliveries deliveries = DeliveryHouse.deliveries(rooms.entityManager);
    PlanningDelivery planning =
        new PlanningDelivery(
            deliveries,
            DeliveryHouse.addressBook(FootballPlan.plans()),
            queue(),
            (it, contact) -> true,
            house.clock);
    NotifyingPeople notifying =
        new NotifyingPeople(
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
    for (int time = 0; time < times; time++) {
      notifying.glassBroken(run);
    }
    return incident;
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
