package io.tocsin.heartbeat;

import static io.tocsin.incident.FootballPlan.watchdog;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.alert.Alert;
import io.tocsin.alert.AlertReceipt;
import io.tocsin.alert.AlertReceipt.Outcome;
import io.tocsin.heartbeat.Expected.Status;
import io.tocsin.incident.Actor;
import io.tocsin.incident.FootballPlan;
import io.tocsin.incident.House;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentStatus;
import io.tocsin.incident.Severity;
import io.tocsin.persistence.GateBuilder;
import io.tocsin.persistence.Gates;
import io.tocsin.persistence.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a beat to an incident by silence and back (spec, I5), on a real database. */
abstract class HeartbeatContract {

  private static final Actor PROMETHEUS = Actor.program("prometheus");
  private static final Duration CHECK = Duration.ofSeconds(10);

  private final TestDatabase database = database();
  private final House house = new House(database);

  abstract TestDatabase database();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whoWasNeverHeardIsNotMissed() {
    assertThat(checkedFor(Duration.ofDays(1).plusSeconds(1), Duration.ofMinutes(10))).isEmpty();

    assertThat(status()).isEqualTo(Status.NEVER_HEARD);
  }

  @Test
  void silenceLongerThanIntervalAndGraceOpensAnIncident() {
    beat();
    Instant last = house.clock.instant();

    assertThat(checkedFor(Duration.ofSeconds(90))).isEmpty();
    assertThat(status()).isEqualTo(Status.LATE);

    Alert alert = checkedFor(CHECK).orElseThrow();
    assertThat(alert.startsAt()).isEqualTo(last);
    AlertReceipt receipt = told(alert);
    assertThat(receipt.outcome()).isEqualTo(Outcome.OPENED);
    Incident incident = house.get(receipt.incident().orElseThrow());
    assertThat(incident.severity()).isEqualTo(Severity.P1);
    assertThat(incident.serviceKey()).isEqualTo("football");
    assertThat(incident.title()).isEqualTo("监控：超过 90 秒没有心跳");
    assertThat(status()).isEqualTo(Status.SILENT);
    assertThat(heard().incident()).contains(incident.id());
    assertThat(checkedFor(Duration.ofMinutes(5))).isEmpty();
  }

  @Test
  void theNextBeatTellsItsRecovery() {
    beat();
    Alert fired = checkedFor(Duration.ofSeconds(100)).orElseThrow();
    told(fired);

    beat();
    Alert resolved = checkedFor(CHECK).orElseThrow();

    assertThat(resolved.state()).isEqualTo(Alert.State.RESOLVED);
    assertThat(resolved.startsAt()).isEqualTo(fired.startsAt());
    AlertReceipt receipt = told(resolved);
    assertThat(receipt.outcome()).isEqualTo(Outcome.RECOVERED);
    assertThat(house.get(receipt.incident().orElseThrow()).status())
        .isEqualTo(IncidentStatus.TRIGGERED);
    assertThat(status()).isEqualTo(Status.BEATING);
  }

  @Test
  void silenceAfterARecoveryIsAnotherOccurrence() {
    beat();
    told(checkedFor(Duration.ofSeconds(100)).orElseThrow());
    beat();
    told(checkedFor(CHECK).orElseThrow());
    beat();

    AlertReceipt again = told(checkedFor(Duration.ofSeconds(100)).orElseThrow());

    assertThat(again.outcome()).isEqualTo(Outcome.JOINED);
  }

  @Test
  void beatsInTimeAreNeverAnAlert() {
    for (int beat = 0; beat < 20; beat++) {
      beat();
      assertThat(checkedFor(Duration.ofSeconds(60))).isEmpty();
    }
    assertThat(status()).isEqualTo(Status.BEATING);
  }

  @Test
  void timeInWhichTocsinWasDownIsNoSilence() {
    beat();
    assertThat(checkedFor(Duration.ofSeconds(80))).isEmpty();

    house.clock.pass(Duration.ofHours(3));

    assertThat(checkedFor(Duration.ofSeconds(90))).isEmpty();
    assertThat(checkedFor(CHECK)).isPresent();
  }

  @Test
  void anAlertThatFiredBeforeTocsinWasDownIsNotOverWithoutABeat() {
    beat();
    told(checkedFor(Duration.ofSeconds(100)).orElseThrow());

    house.clock.pass(Duration.ofHours(3));

    assertThat(checkedFor(Duration.ofMinutes(10))).isEmpty();
    assertThat(status()).isEqualTo(Status.SILENT);
    beat();
    assertThat(checkedFor(CHECK).orElseThrow().state()).isEqualTo(Alert.State.RESOLVED);
  }

  @Test
  void anAlertThatCouldNotBeToldIsOwedUntilItIs() {
    beat();
    Alert fired = checkedFor(Duration.ofSeconds(100)).orElseThrow();

    assertThat(checkedFor(CHECK)).contains(fired);
    told(fired);
    assertThat(checkedFor(CHECK)).isEmpty();
  }

  @Test
  void firstBeatsOnTwoNodesAtOnceAreOneHeartbeat() throws Exception {
    desk(desk -> desk.kept.hold("watchdog")); // gates are built in a transaction of their own
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Boolean>> beats = List.of(this::beat, this::beat, this::beat, this::beat);
      for (Future<Boolean> beat : nodes.invokeAll(beats)) {
        assertThat(beat.get()).isTrue();
      }
    } finally {
      nodes.shutdownNow();
    }
    assertThat(heard().heardAt()).isEqualTo(house.clock.instant());
    assertThat(heard().heardFrom()).isEqualTo("prometheus");
  }

  @Test
  void aHeartbeatThatThePlanDoesNotHaveIsRefusedWithThoseThatItHas() {
    assertThatThrownBy(
            () ->
                desk(
                    desk -> {
                      desk.hearing.hear("other", PROMETHEUS);
                      return true;
                    }))
        .isInstanceOfSatisfying(
            NoSuchHeartbeat.class,
            missing -> assertThat(missing.known()).containsExactly("watchdog"));
  }

  @Test
  void whatThePlanDropsIsForgottenInTime() {
    beat();
    house.in(
        rooms -> {
          Heartbeat dropped = new Heartbeat("dropped");
          dropped.heard(house.clock.instant(), PROMETHEUS);
          rooms.entityManager.persist(dropped);
          return dropped;
        });

    forget(house.clock.instant());
    assertThat(rows()).isEqualTo(2);
    forget(house.clock.instant().plusSeconds(1));

    assertThat(rows()).isEqualTo(1);
    assertThat(heard().key()).isEqualTo("watchdog");
  }

  private boolean beat() {
    return desk(
        desk -> {
          desk.hearing.hear("watchdog", PROMETHEUS);
          return true;
        });
  }

  /** What the last check says, after so long in which it was checked every ten seconds. */
  private Optional<Alert> checkedFor(Duration length) {
    return checkedFor(length, CHECK);
  }

  private Optional<Alert> checkedFor(Duration length, Duration every) {
    Optional<Alert> found = check();
    for (Duration passed = Duration.ZERO;
        passed.compareTo(length) < 0;
        passed = passed.plus(every)) {
      house.clock.pass(every);
      found = check();
    }
    return found;
  }

  private Optional<Alert> check() {
    return desk(desk -> desk.checking.check(watchdog()));
  }

  private AlertReceipt told(Alert alert) {
    AlertReceipt receipt = house.in(rooms -> rooms.receiving.receive(alert));
    return desk(
        desk -> {
          desk.checking.told("watchdog", alert, receipt);
          return receipt;
        });
  }

  private void forget(Instant cut) {
    desk(
        desk -> {
          desk.checking.forget(cut);
          return true;
        });
  }

  private long rows() {
    return desk(desk -> (long) desk.kept.all().size());
  }

  private Status status() {
    return desk(desk -> desk.heartbeats.all().get(0).status());
  }

  private Heartbeat heard() {
    return desk(desk -> desk.heartbeats.all().get(0).heard().orElseThrow());
  }

  private <T> T desk(Function<Desk, T> work) {
    return house.in(rooms -> work.apply(new Desk(rooms.entityManager)));
  }

  private final class Desk {
    final KeptHeartbeats kept;
    final HearingHeartbeat hearing;
    final CheckingHeartbeat checking;
    final Heartbeats heartbeats;

    Desk(EntityManager entityManager) {
      kept =
          new KeptHeartbeats(
              entityManager, new Gates(entityManager, new GateBuilder(entityManager)));
      hearing = new HearingHeartbeat(FootballPlan.plans(), kept, house.clock);
      checking = new CheckingHeartbeat(FootballPlan.plans(), kept, house.clock);
      heartbeats = new Heartbeats(FootballPlan.plans(), kept, house.clock);
    }
  }
}
