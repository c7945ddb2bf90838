package io.tocsin.postmortem;

import static io.tocsin.postmortem.PostmortemHouse.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.alert.Alert;
import io.tocsin.checklist.ItemState;
import io.tocsin.delivery.DeliveryState;
import io.tocsin.delivery.SavedDelivery;
import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.Verdict;
import io.tocsin.incident.House;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Severity;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.postmortem.Facts.ClockOutcome;
import io.tocsin.postmortem.Facts.ClockReading;
import io.tocsin.remediation.ActionRun;
import io.tocsin.servicelevel.ServiceClock;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The half of a postmortem that writes itself (spec, M1). */
abstract class FactsContract {

  private final TestDatabase database = database();
  private final PostmortemHouse house = new PostmortemHouse(database);

  abstract TestDatabase database();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void gathersWhatHappenedFromWhereItIsKept() {
    IncidentId id = alerted();
    Instant now = house.house.clock.instant();
    house.in(
        desk -> {
          desk.evidence.seen(id, "health", refused(), now);
          desk.actions.restarted(id, "app restarted 已重启", now);
          return id;
        });
    SavedDelivery.of(id, database);

    Facts facts = read(id);

    assertThat(facts.subject().service().en()).isEqualTo("Football");
    assertThat(facts.subject().procedure().en()).isEqualTo("outage");
    assertThat(facts.alerts())
        .singleElement()
        .satisfies(alert -> assertThat(alert.name()).isEqualTo("SiteDown"));
    assertThat(facts.evidence())
        .singleElement()
        .satisfies(
            look -> {
              assertThat(look.verdict()).isEqualTo(Verdict.FAIL);
              assertThat(look.measurements()).containsExactly(new Measurement("code", 502, "1"));
            });
    assertThat(facts.actions())
        .singleElement()
        .satisfies(
            action -> {
              assertThat(action.command()).isEqualTo("docker compose restart app");
              assertThat(action.state()).isEqualTo(ActionRun.State.SUCCEEDED);
              assertThat(action.confirmedBy()).contains("alice");
              assertThat(action.took()).contains(Duration.ofSeconds(4));
              assertThat(action.output()).isEqualTo("app restarted 已重启");
            });
    assertThat(facts.deliveries())
        .singleElement()
        .satisfies(sent -> assertThat(sent.state()).isEqualTo(DeliveryState.PLANNED));
    assertThat(facts.checklist())
        .extracting(Facts.Check::state)
        .containsExactly(ItemState.OPEN, ItemState.OPEN, ItemState.FAILED, ItemState.OPEN);
    assertThat(facts.timeline()).first().matches(event -> event.kind() == EntryKind.DECLARED);
    assertThat(facts.timelineCut()).isFalse();
    assertThat(facts.rootCause("code")).contains(new LocalText("Fault in the code", "代码错误"));
    assertThat(facts.rootCause("dropped")).contains(LocalText.verbatim("dropped"));
    assertThat(facts.rootCause("")).isEmpty();
  }

  @Test
  void tellsWhichClocksWereKept() {
    IncidentId id = house.house.declare(House.outage()).id();
    house.house.clock.pass(Duration.ofMinutes(15));
    house.house.in(rooms -> rooms.acknowledging.acknowledge(id, ALICE, "page"));
    assertThat(readings(id))
        .containsExactly(
            reading(ServiceClock.RESPONSE, ClockOutcome.KEPT, 15, Optional.of(15)),
            reading(ServiceClock.RESOLUTION, ClockOutcome.RUNNING, 120, Optional.empty()));

    house.house.clock.pass(Duration.ofMinutes(106));

    assertThat(readings(id).get(1).outcome()).isEqualTo(ClockOutcome.BROKEN);
  }

  @Test
  void hasNoClockForAMilestone() {
    IncidentId id = house.resolved("Idea", "football", "outage", Severity.P3);

    ClockReading resolution = readings(id).get(1);

    assertThat(resolution.outcome()).isEqualTo(ClockOutcome.MILESTONE);
    assertThat(resolution.allowed()).isEmpty();
  }

  @Test
  void tellsWhoDidWhat() {
    IncidentId id = house.house.declare(House.outage()).id();
    house.house.clock.pass(Duration.ofMinutes(1));
    house.house.in(rooms -> rooms.acknowledging.acknowledge(id, PostmortemHouse.BOB, "page"));

    assertThat(read(id).people())
        .extracting(Facts.Participant::actor)
        .containsExactly(ALICE, PostmortemHouse.BOB);
    assertThat(read(id).people().get(1).deeds()).containsEntry(EntryKind.ACKNOWLEDGED, 1L);
  }

  private IncidentId alerted() {
    Alert alert =
        new Alert(
            "alertmanager",
            "f1",
            house.house.clock.instant(),
            Alert.State.FIRING,
            "SiteDown",
            Map.of("project", "football", "service", "web", "severity", "critical"),
            LocalText.verbatim("down"));
    return house.house.in(rooms -> rooms.receiving.receive(alert)).incident().orElseThrow();
  }

  private Facts read(IncidentId id) {
    return house.in(desk -> desk.facts.of(id));
  }

  private List<ClockReading> readings(IncidentId id) {
    return read(id).clocks();
  }

  private static ClockReading reading(
      ServiceClock clock, ClockOutcome outcome, int allowed, Optional<Integer> taken) {
    return new ClockReading(
        clock, outcome, Optional.of(Duration.ofMinutes(allowed)), taken.map(Duration::ofMinutes));
  }

  private static ProbeResult refused() {
    return new ProbeResult.Seen(
        Verdict.FAIL,
        new LocalText("502 Bad Gateway", "502 网关错误"),
        "HTTP/1.1 502",
        List.of(new Measurement("code", 502, "1")));
  }
}
