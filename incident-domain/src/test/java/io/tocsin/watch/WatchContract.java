package io.tocsin.watch;

import static io.tocsin.incident.FootballPlan.siteDown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.alert.Alert;
import io.tocsin.alert.AlertReceipt;
import io.tocsin.alert.AlertReceipt.Outcome;
import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.Verdict;
import io.tocsin.incident.Actor;
import io.tocsin.incident.FootballPlan;
import io.tocsin.incident.House;
import io.tocsin.incident.Incident;
import io.tocsin.incident.Severity;
import io.tocsin.persistence.GateBuilder;
import io.tocsin.persistence.Gates;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.plan.Settings;
import io.tocsin.plan.WatchDefinition;
import io.tocsin.text.LocalText;
import io.tocsin.watch.Watched.Status;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From looks to an incident, pauses and history (spec, I7), on a real database. */
abstract class WatchContract {

  private static final Actor WANG = Actor.person("wang");

  private final TestDatabase database = database();
  private final House house = new House(database);
  private Settings settings = name -> Optional.of("http://site");

  abstract TestDatabase database();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aFailureThatLastsOpensAnIncidentLikeAnyAlert() {
    look(Verdict.FAIL);
    Instant first = house.clock.instant();
    assertThat(status()).isEqualTo(Status.FAILING);

    pass();
    AlertReceipt receipt = told(look(Verdict.FAIL).orElseThrow());

    assertThat(receipt.outcome()).isEqualTo(Outcome.OPENED);
    Incident incident = house.get(receipt.incident().orElseThrow());
    assertThat(incident.severity()).isEqualTo(Severity.P0);
    assertThat(incident.component()).contains("web");
    assertThat(incident.title()).isEqualTo("健康检查：502");
    assertThat(status()).isEqualTo(Status.ALERTING);
    assertThat(watched().state().orElseThrow().incident()).contains(incident.id());
    assertThat(watched().state().orElseThrow().failingSince()).contains(first);
  }

  @Test
  void joinsWhatAnotherMonitoringSystemOpenedOnTheSameComponent() {
    Alert theirs =
        new Alert(
            "alertmanager",
            "am-1",
            house.clock.instant(),
            Alert.State.FIRING,
            "SiteDown",
            Map.of("project", "football", "service", "web", "severity", "critical"),
            LocalText.verbatim("site down"));
    AlertReceipt opened = house.in(rooms -> rooms.receiving.receive(theirs));
    look(Verdict.FAIL);
    pass();

    AlertReceipt ours = told(look(Verdict.FAIL).orElseThrow());

    assertThat(ours.outcome()).isEqualTo(Outcome.JOINED);
    assertThat(ours.incident()).isEqualTo(opened.incident());
  }

  @Test
  void tellsRecoveryOfTheSameAlert() {
    look(Verdict.FAIL);
    pass();
    Alert fired = look(Verdict.FAIL).orElseThrow();
    told(fired);
    pass();
    assertThat(look(Verdict.OK)).isEmpty();
    pass();

    Alert resolved = look(Verdict.OK).orElseThrow();

    assertThat(resolved.fingerprint()).isEqualTo(fired.fingerprint());
    assertThat(resolved.startsAt()).isEqualTo(fired.startsAt());
    assertThat(told(resolved).outcome()).isEqualTo(Outcome.RECOVERED);
    assertThat(status()).isEqualTo(Status.OK);
  }

  @Test
  void anAlertThatCouldNotBeToldIsOwedUntilItIs() {
    look(Verdict.FAIL);
    pass();
    Alert fired = look(Verdict.FAIL).orElseThrow();

    assertThat(due().orElseThrow().owes()).isTrue();
    assertThat(untold()).contains(fired);

    told(fired);

    assertThat(due().orElseThrow().owes()).isFalse();
    pass();
    assertThat(look(Verdict.FAIL)).isEmpty();
  }

  @Test
  void aLookThatHungNeedsAPlaceTheNextTime() {
    assertThat(due().orElseThrow().quick()).isFalse();
    look(Verdict.OK);
    assertThat(due().orElseThrow().quick()).isTrue();
    look(
        new ProbeResult.NotSeen(ProbeResult.Reason.TIMED_OUT, LocalText.verbatim("no answer"), ""));
    assertThat(due().orElseThrow().quick()).isFalse();
  }

  @Test
  void aPausedWatchIsNotDueAndTheJournalSaysWhoAndWhy() {
    pauses(pausing -> pausing.pause("site-down", "the switch is replaced", WANG));
    pauses(pausing -> pausing.pause("site-down", "again", WANG));

    assertThat(status()).isEqualTo(Status.PAUSED);
    assertThat(due()).isEmpty();
    assertThat(looking()).isEmpty();
    assertThat(journal())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.by()).isEqualTo(WANG);
              assertThat(entry.reason()).isEqualTo("the switch is replaced");
              assertThat(entry.at()).isEqualTo(house.clock.instant());
            });

    pauses(pausing -> pausing.resume("site-down", "it is there", WANG));

    assertThat(status()).isEqualTo(Status.UNSEEN);
    assertThat(looking()).containsKey("site-down");
    assertThat(journal()).hasSize(2);
  }

  @Test
  void aWatchThatThePlanDoesNotHaveCannotBePaused() {
    assertThatThrownBy(() -> pauses(pausing -> pausing.pause("other", "x", WANG)))
        .isInstanceOf(NoSuchWatch.class);
  }

  @Test
  void doesNotLookWhereNobodySaidWhereTheTargetIs() {
    settings = name -> Optional.empty();

    assertThat(status()).isEqualTo(Status.NOT_SET_UP);
    assertThat(watched().missing()).containsExactly("SITE_URL");
    assertThat(looking()).isEmpty();
  }

  @Test
  void sumsUpWhatIsOldAndDropsWhatIsTooOld() {
    Instant start = house.clock.instant();
    for (int look = 0; look < 4; look++) {
      look(seen(look == 3 ? Verdict.FAIL : Verdict.OK, 100.0 * (look + 1)));
      house.clock.pass(Duration.ofSeconds(30));
    }
    List<WatchHistory.Point> raw = points(start);

    house.clock.pass(Duration.ofHours(7));
    while (tidy()) {
      // an hour at a time
    }

    assertThat(points(start)).isEqualTo(raw);
    assertThat(raw.stream().mapToInt(WatchHistory.Point::looks).sum()).isEqualTo(4);
    assertThat(raw.stream().mapToInt(WatchHistory.Point::fails).sum()).isEqualTo(1);
    assertThat(raw.get(0).least()).contains(100.0);
    assertThat(raw.get(raw.size() - 1).most()).contains(400.0);
    assertThat(samples()).isZero();

    house.clock.pass(WatchHistory.KEPT);
    tidy();

    assertThat(points(start)).isEmpty();
  }

  @Test
  void keepsEachLookForAFewHours() {
    look(seen(Verdict.OK, 100));
    house.clock.pass(Duration.ofHours(5));

    tidy();

    assertThat(samples()).isEqualTo(1);
    assertThat(recent()).hasSize(1);
  }

  private Optional<Alert> look(Verdict verdict) {
    return look(
        new ProbeResult.Seen(
            verdict,
            LocalText.verbatim(verdict == Verdict.OK ? "200" : "502"),
            "",
            List.of(new Measurement("latency", 12, "ms"))));
  }

  private static ProbeResult seen(Verdict verdict, double latency) {
    return new ProbeResult.Seen(
        verdict,
        LocalText.verbatim("seen"),
        "",
        List.of(new Measurement("latency", latency, "ms")));
  }

  private Optional<Alert> look(ProbeResult result) {
    return desk(
        desk ->
            desk.recording.record(
                siteDown(),
                new WatchLook(
                    result, house.clock.instant(), Duration.ofMillis(12), Duration.ofMillis(3))));
  }

  private AlertReceipt told(Alert alert) {
    AlertReceipt receipt = house.in(rooms -> rooms.receiving.receive(alert));
    desk(
        desk -> {
          desk.recording.told("site-down", alert, receipt);
          return receipt;
        });
    return receipt;
  }

  private void pass() {
    house.clock.pass(Duration.ofSeconds(30));
  }

  private Optional<Watches.Due> due() {
    return desk(desk -> desk.watches.due("site-down"));
  }

  private Optional<Alert> untold() {
    return desk(desk -> desk.recording.untold(siteDown()));
  }

  private Map<String, WatchDefinition> looking() {
    return desk(desk -> desk.watches.looking());
  }

  private List<WatchPause> journal() {
    return desk(desk -> desk.watches.journal("site-down", 10));
  }

  private List<WatchHistory.Point> recent() {
    return desk(desk -> desk.watches.recent(Instant.EPOCH)).getOrDefault("site-down", List.of());
  }

  private Status status() {
    return desk(desk -> desk.watches.get("site-down").status());
  }

  private Watched watched() {
    return desk(desk -> desk.watches.all().get(0));
  }

  private List<WatchHistory.Point> points(Instant since) {
    return desk(desk -> desk.watches.measured("site-down", since.minus(WatchHistory.SLOT)));
  }

  private boolean tidy() {
    return desk(desk -> desk.history.tidy(house.clock.instant()));
  }

  private long samples() {
    return house.in(
        rooms ->
            rooms
                .entityManager
                .createQuery("select count(*) from WatchSample", Long.class)
                .getSingleResult());
  }

  private void pauses(java.util.function.Consumer<PausingWatch> work) {
    desk(
        desk -> {
          work.accept(desk.pausing);
          return desk;
        });
  }

  private <T> T desk(Function<Desk, T> work) {
    return house.in(rooms -> work.apply(new Desk(rooms.entityManager)));
  }

  private final class Desk {
    final RecordingLook recording;
    final Watches watches;
    final PausingWatch pausing;
    final WatchHistory history;

    Desk(EntityManager entityManager) {
      WatchStates states = new WatchStates(entityManager);
      WatchPauses pauses = new WatchPauses(entityManager);
      history = new WatchHistory(entityManager);
      recording = new RecordingLook(states, history, FootballPlan.plans());
      watches =
          new Watches(
              FootballPlan.plans(),
              settings,
              states,
              pauses,
              history,
              new WatchSchedule(entityManager));
      pausing =
          new PausingWatch(
              FootballPlan.plans(),
              pauses,
              new Gates(entityManager, new GateBuilder(entityManager)),
              house.clock);
    }
  }
}
