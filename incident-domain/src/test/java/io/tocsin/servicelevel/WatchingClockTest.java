package io.tocsin.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.incident.Actor;
import io.tocsin.incident.House;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Severity;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.text.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchingClockTest {

  private final TestDatabase database = TestDatabase.h2();
  private final House house = new House(database);
  private final IncidentId id = house.declare(House.outage()).id();
  private final Instant declared = house.clock.instant();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void warnsAtHalfAndFourFifthsAndEndsAtTheWholeTime() {
    assertThat(next(ServiceClock.RESPONSE)).contains(after(Duration.ofSeconds(450)));
    passTo(Duration.ofSeconds(450));
    assertThat(reached(ServiceClock.RESPONSE)).contains(Threshold.HALF);
    assertThat(next(ServiceClock.RESPONSE)).contains(after(Duration.ofMinutes(12)));
    passTo(Duration.ofMinutes(12));
    assertThat(reached(ServiceClock.RESPONSE)).contains(Threshold.MOST);
    passTo(Duration.ofMinutes(15));
    assertThat(reached(ServiceClock.RESPONSE)).contains(Threshold.ALL);
    assertThat(next(ServiceClock.RESPONSE)).isEmpty();
  }

  @Test
  void saysOneThingForThresholdsThatWerePassedBeforeTheSeverityChanged() {
    change(Severity.P2);
    passTo(Duration.ofMinutes(13));

    change(Severity.P0);

    assertThat(next(ServiceClock.RESPONSE)).contains(after(Duration.ofMinutes(12)));
    assertThat(reached(ServiceClock.RESPONSE)).contains(Threshold.MOST);
    assertThat(next(ServiceClock.RESPONSE)).contains(after(Duration.ofMinutes(15)));
  }

  @Test
  void aClockThatStoppedSaysNothingWhenTheIncidentComesBackAfterItsTime() {
    change(Severity.P2);
    house.in(rooms -> rooms.acknowledging.acknowledge(id, Actor.person("alice"), "page"));
    house.in(rooms -> rooms.resolving.resolved(id, Actor.person("alice")));
    passTo(Duration.ofHours(5));
    house.in(rooms -> rooms.reopening.reopen(id, LocalText.verbatim("test"), Actor.TOCSIN));

    assertThat(next(ServiceClock.RESPONSE)).isEmpty();
    assertThat(reached(ServiceClock.RESPONSE)).isEmpty();
    assertThat(next(ServiceClock.RESOLUTION)).contains(after(Duration.ofHours(12)));
  }

  @Test
  void hasNoResolutionTimeForTheLowestSeverity() {
    change(Severity.P3);

    assertThat(next(ServiceClock.RESOLUTION)).isEmpty();
    assertThat(house.get(id).resolutionDueAt()).isEmpty();
    assertThat(house.get(id).responseDueAt()).contains(after(Duration.ofHours(24)));
  }

  private Optional<Instant> next(ServiceClock clock) {
    return house.in(rooms -> rooms.watching.next(id, clock));
  }

  private Optional<Threshold> reached(ServiceClock clock) {
    return house.in(rooms -> rooms.watching.reached(id, clock));
  }

  private void change(Severity to) {
    house.in(
        rooms ->
            rooms.severities.change(id, to, LocalText.verbatim("test"), Actor.person("alice")));
  }

  private void passTo(Duration sinceDeclared) {
    house.clock.pass(Duration.between(house.clock.instant(), after(sinceDeclared)));
  }

  private Instant after(Duration time) {
    return declared.plus(time);
  }
}
