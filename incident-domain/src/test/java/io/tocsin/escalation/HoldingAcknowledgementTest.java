package io.tocsin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.escalation.HoldingAcknowledgement.Held;
import io.tocsin.incident.Actor;
import io.tocsin.incident.FootballPlan;
import io.tocsin.incident.House;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.IncidentStatus;
import io.tocsin.incident.LapsingAcknowledgement;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class HoldingAcknowledgementTest {

  private static final Actor WANG = Actor.person("Wang");

  private TestDatabase database;
  private House house;
  private IncidentId id;
  private Instant acknowledged;

  @BeforeAll
  void openDatabase() {
    database = TestDatabase.h2();
  }

  @AfterAll
  void closeDatabase() {
    database.close();
  }

  @BeforeEach
  void aP0IsAcknowledged() {
    house = new House(database);
    id = house.declare(House.outage()).id();
    house.clock.pass(Duration.ofMinutes(2));
    acknowledge();
    acknowledged = house.clock.instant();
  }

  @Test
  void holdsForThePlansTime() {
    assertThat(look()).isEqualTo(new Held.ForNow(acknowledged.plus(Duration.ofMinutes(30))));
  }

  @Test
  void lapsesWhenNoPersonGivesASign() {
    house.clock.pass(Duration.ofMinutes(20));
    write(Actor.TOCSIN);
    house.clock.pass(Duration.ofMinutes(10));

    assertThat(look()).isEqualTo(new Held.Lapsed());

    assertThat(house.get(id).status()).isEqualTo(IncidentStatus.ACKNOWLEDGED);
    assertThat(house.timeline(id, EntryKind.ESCALATION))
        .singleElement()
        .satisfies(entry -> assertThat(entry.text().en()).contains("30 minutes since Wang"));
    assertThat(look()).isEqualTo(new Held.ForGood());
  }

  @Test
  void aSignOfAPersonHoldsItFurther() {
    house.clock.pass(Duration.ofMinutes(20));
    write(Actor.person("Li"));
    Instant sign = house.clock.instant();
    house.clock.pass(Duration.ofMinutes(10));

    assertThat(look()).isEqualTo(new Held.ForNow(sign.plus(Duration.ofMinutes(30))));
  }

  @Test
  void afterItLapsedSomebodyAcknowledgesAnewAndThatIsNews() {
    house.clock.pass(Duration.ofMinutes(30));
    look();
    house.news.clear();

    acknowledge();

    assertThat(house.news).containsExactly("acknowledged " + id);
    assertThat(house.timeline(id, EntryKind.ACKNOWLEDGED)).hasSize(2);
    assertThat(house.get(id).acknowledgedAt()).contains(acknowledged);
    assertThat(look())
        .isEqualTo(new Held.ForNow(house.clock.instant().plus(Duration.ofMinutes(30))));
  }

  private void acknowledge() {
    house.in(rooms -> rooms.acknowledging.acknowledge(id, WANG, "page"));
  }

  private void write(Actor by) {
    house.in(
        rooms -> {
          rooms.timeline.add(id, EntryKind.COMMENT, by, LocalText.verbatim("still on it"));
          return by;
        });
  }

  private Held look() {
    return house.in(
        rooms ->
            new HoldingAcknowledgement(
                    rooms.incidents,
                    new LapsingAcknowledgement(
                        rooms.incidents, FootballPlan.plans(), rooms.timeline),
                    FootballPlan.plans(),
                    rooms.timeline,
                    house.clock)
                .look(id));
  }
}
