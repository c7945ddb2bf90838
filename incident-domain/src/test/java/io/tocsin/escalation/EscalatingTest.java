package io.tocsin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.delivery.DeliveryHouse;
import io.tocsin.delivery.DeliveryId;
import io.tocsin.delivery.DeliveryQueue;
import io.tocsin.delivery.PlanningDelivery;
import io.tocsin.escalation.Escalating.Page;
import io.tocsin.escalation.Escalating.Place;
import io.tocsin.incident.House;
import io.tocsin.incident.IncidentId;
import io.tocsin.oncall.DutyPlan;
import io.tocsin.oncall.ShiftOverrides;
import io.tocsin.oncall.WhoIsOnCall;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.plan.Pace;
import io.tocsin.plan.Plans;
import io.tocsin.plan.Recipient;
import io.tocsin.plan.Recipient.InRole;
import io.tocsin.plan.Recipient.OnCall;
import io.tocsin.plan.Recipient.Person;
import io.tocsin.servicelevel.ServiceClock;
import io.tocsin.servicelevel.Threshold;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.TimelineEntry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Levels of schedules, roles and people (spec, N6); ann is on call, on "later" nobody is. */
class EscalatingTest {

  private static final Recipient DUTY = new OnCall("duty");
  private static final Recipient LATER = new OnCall("later");
  private static final Duration TIMEOUT = Duration.ofMinutes(15);

  private final TestDatabase database = TestDatabase.h2();
  private final House house = new House(database);
  private final IncidentId incident = house.declare(House.outage()).id();

  /** Who may not hear of it. */
  private Set<String> outside = Set.of();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void pagesWhoeverIsOnCallAtThatMomentAndSaysWhy() {
    Page page = page(List.of(DUTY));

    assertThat(page).isEqualTo(new Page(TIMEOUT, true));
    assertThat(paged()).containsExactly("ann");
    assertThat(said().en()).isEqualTo("Paged level 1, round 1: ann (on call, duty rota)");
    assertThat(said().zhCn()).contains("ann（中文）（值班，duty值班）");

    house.clock.pass(Duration.ofHours(12));
    page(2, 1, List.of(List.of(DUTY)));

    assertThat(paged()).containsExactly("ann", "bob");
  }

  @Test
  void pagesAllOfARoleAndEachPersonOnce() {
    page(List.of(DUTY, new InRole("devops"), new Person("ann"), new Person("cem")));

    assertThat(paged()).containsExactly("ann", "bob", "cem");
    assertThat(said().en()).endsWith("ann (on call, duty rota), bob (role devops), cem");
  }

  @Test
  void aLevelOnWhichNobodyIsOnCallGivesWayAtOnce() {
    Page page = page(1, 1, List.of(List.of(LATER), List.of(DUTY)));

    assertThat(page).isEqualTo(new Page(Duration.ZERO, false));
    assertThat(paged()).isEmpty();
    assertThat(said().en()).contains("nobody is on call (later rota)", "at once");

    List<Integer> before = List.of(timeline().size());
    assertThat(next(new Place(1, 1), false, List.of(List.of(LATER), List.of(DUTY))))
        .isEqualTo(new Place(1, 2));
    assertThat(List.of(timeline().size())).as("no level stayed silent").isEqualTo(before);
  }

  @Test
  void aGapBesideOthersIsSaidAndTheOthersHaveTheirTime() {
    Page page = page(List.of(LATER, new Person("cem")));

    assertThat(page).isEqualTo(new Page(TIMEOUT, true));
    assertThat(said().en()).endsWith("cem. Nobody is on call: later rota");
  }

  @Test
  void whereNoLevelHasAnybodyTheRoundsAreNotOverInAMoment() {
    Page page = page(1, 1, List.of(List.of(LATER), List.of(LATER)));

    assertThat(page).isEqualTo(new Page(TIMEOUT, false));
    assertThat(said().en()).contains("no other level has anybody");
  }

  @Test
  void aThresholdReachesTheFirstLevelThatHasAnybody() {
    threshold(Threshold.HALF, List.of(List.of(LATER), List.of(DUTY), List.of(new Person("cem"))));
    assertThat(paged()).containsExactly("ann");

    threshold(Threshold.ALL, List.of(List.of(LATER), List.of(DUTY), List.of(new Person("cem"))));
    assertThat(paged()).containsExactly("ann", "ann", "cem");
  }

  @Test
  void aDrillPagesWhoTakesPartAndNamesTheOthersAndHurries() {
    IncidentId drill = house.declare(House.drill(new Pace(5))).id();
    outside = Set.of("bob", "cem");
    List<List<Recipient>> levels =
        List.of(List.of(new Person("ann"), new Person("bob")), List.of(new Person("cem")));

    Page some = in(levels, desk -> desk.escalating.page(drill, 1, 1));
    Page nobody = in(levels, desk -> desk.escalating.page(drill, 1, 2));

    assertThat(some).isEqualTo(new Page(Duration.ofMinutes(3), true));
    assertThat(nobody).isEqualTo(new Page(Duration.ofMinutes(3), false));
    assertThat(paged(drill)).containsExactly("ann");
    assertThat(house.timeline(drill, EntryKind.ESCALATION))
        .extracting(entry -> entry.text().en())
        .containsExactly(
            "Level 1, round 1 of a drill: ann paged; in an emergency bob would be as well",
            "Level 2, round 1 of a drill: nobody of it takes part; in an emergency cem would be"
                + " paged");
  }

  private boolean hears(IncidentId id, String contact) {
    return !outside.contains(contact);
  }

  private Page page(List<Recipient> level) {
    return page(1, 1, List.of(level));
  }

  private Page page(int round, int level, List<List<Recipient>> levels) {
    return in(levels, desk -> desk.escalating.page(incident, round, level));
  }

  private Place next(Place silent, boolean paged, List<List<Recipient>> levels) {
    return in(levels, desk -> desk.escalating.next(incident, silent, paged).orElseThrow());
  }

  private void threshold(Threshold threshold, List<List<Recipient>> levels) {
    in(
        levels,
        desk -> {
          desk.notifying.threshold(incident, ServiceClock.RESPONSE, threshold);
          return desk;
        });
  }

  private List<String> paged() {
    return paged(incident);
  }

  private List<String> paged(IncidentId id) {
    return house.in(
        rooms ->
            DeliveryHouse.deliveries(rooms.entityManager).of(id).stream()
                .map(delivery -> delivery.key().recipient())
                .sorted()
                .toList());
  }

  private LocalText said() {
    return timeline().get(timeline().size() - 1).text();
  }

  private List<TimelineEntry> timeline() {
    return house.timeline(incident, EntryKind.ESCALATION);
  }

  private record Desk(Escalating escalating, NotifyingPeople notifying) {}

  private <T> T in(List<List<Recipient>> levels, Function<Desk, T> work) {
    Plans plans = () -> DutyPlan.with(levels);
    return house.in(
        rooms -> {
          PlanningDelivery planning =
              new PlanningDelivery(
                  DeliveryHouse.deliveries(rooms.entityManager),
                  DeliveryHouse.addressBook(plans),
                  queue(),
                  this::hears,
                  house.clock);
          Contacting contacting = new Contacting(plans, planning);
          ResolvingLevel resolving =
              new ResolvingLevel(
                  plans, new WhoIsOnCall(plans, new ShiftOverrides(rooms.entityManager)));
          return work.apply(
              new Desk(
                  new Escalating(
                      rooms.incidents,
                      contacting,
                      resolving,
                      id -> false,
                      this::hears,
                      plans,
                      rooms.timeline,
                      house.clock),
                  new NotifyingPeople(
                      rooms.incidents,
                      (severity, area, event) -> List.of(),
                      DeliveryHouse.deliveries(rooms.entityManager),
                      DeliveryHouse.addressBook(plans),
                      planning,
                      contacting,
                      plans,
                      resolving,
                      house.clock)));
        });
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
