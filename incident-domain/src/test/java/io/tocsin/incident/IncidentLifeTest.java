package io.tocsin.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.checklist.ChecklistItem;
import io.tocsin.checklist.ItemState;
import io.tocsin.checklist.RecoveryChecklist;
import io.tocsin.evidence.Verdict;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IncidentLifeTest {

  private static final Actor ALICE = Actor.person("alice");

  private final TestDatabase database = TestDatabase.h2();
  private final House house = new House(database);
  private final IncidentId id = house.declare(House.outage()).id();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsTheFirstAcknowledgementAndAnswersTheSecondWithTheSameState() {
    house.in(rooms -> rooms.acknowledging.acknowledge(id, ALICE, "page"));
    house.clock.pass(Duration.ofMinutes(1));
    house.in(rooms -> rooms.acknowledging.acknowledge(id, Actor.person("bob"), "mail"));

    assertThat(house.get(id).acknowledgedBy()).contains("alice");
    assertThat(house.timeline(id, EntryKind.ACKNOWLEDGED)).hasSize(1);
  }

  @Test
  void keepsTheDeclarationTimeAsTheStartOfBothClocksWhenTheSeverityChanges() {
    house.clock.pass(Duration.ofMinutes(30));
    house.in(
        rooms -> rooms.severities.change(id, Severity.P1, LocalText.verbatim("partly"), ALICE));

    Incident incident = house.get(id);
    assertThat(incident.resolutionDueAt())
        .contains(incident.declaredAt().plus(Duration.ofHours(6)));
    assertThat(house.told).contains("severityChanged " + id);
  }

  @Test
  void refusesToResolveWhileAnItemOfTheChecklistIsOpenAndNamesIt() {
    assertThatThrownBy(() -> house.in(rooms -> rooms.resolving.resolve(id, ALICE)))
        .isInstanceOfSatisfying(
            GateShut.class,
            shut ->
                assertThat(shut.items())
                    .extracting(OpenItem::key)
                    .containsExactly("health", "data"));
    assertThat(house.get(id).status()).isEqualTo(IncidentStatus.TRIGGERED);
  }

  @Test
  void resolvesOnceEveryItemIsPassedOrWaivedAndClosesOnceTheDocumentsAreDone() {
    settleAll();
    house.in(rooms -> rooms.resolving.resolve(id, ALICE));
    assertThat(house.get(id).status()).isEqualTo(IncidentStatus.RESOLVED);

    assertThatThrownBy(() -> house.in(rooms -> rooms.closing.close(id, ALICE)))
        .isInstanceOfSatisfying(
            GateShut.class,
            shut ->
                assertThat(shut.items())
                    .extracting(OpenItem::key)
                    .containsExactly("postmortem", "report"));
    house.postmortemPublished = true;
    house.in(
        rooms -> {
          rooms.settling.settle(id, "report", ItemState.PASSED, Optional.empty(), ALICE);
          return rooms.closing.close(id, ALICE);
        });

    assertThat(house.get(id).status()).isEqualTo(IncidentStatus.CLOSED);
    assertThat(house.told).contains("recoveryVerified " + id, "closingConfirmed " + id);
  }

  @Test
  void doesNotBelieveWhatWasMeasuredTooLongAgo() {
    settleAll();
    house.clock.pass(Duration.ofMinutes(5));
    assertThat(toMeasure()).isEmpty();
    house.clock.pass(Duration.ofMillis(1));

    assertThat(toMeasure()).containsExactly("health");
    assertThatThrownBy(() -> house.in(rooms -> rooms.resolving.resolve(id, ALICE)))
        .isInstanceOfSatisfying(
            GateShut.class,
            shut -> assertThat(shut.items()).extracting(OpenItem::key).containsExactly("health"));
  }

  @Test
  void measuresAgainOnlyWhenNothingElseStandsInTheWay() {
    house.in(rooms -> settled(rooms, "health", Verdict.OK));
    house.clock.pass(Duration.ofMinutes(6));
    assertThat(toMeasure()).as("a person has not judged the data").isEmpty();

    house.in(
        rooms -> {
          rooms.settling.settle(id, "data", ItemState.PASSED, Optional.empty(), ALICE);
          return settled(rooms, "health", Verdict.FAIL);
        });
    assertThat(toMeasure()).as("it has just failed").isEmpty();
    house.clock.pass(Duration.ofMinutes(6));
    assertThat(toMeasure()).containsExactly("health");
  }

  @Test
  void aWaivedItemIsNotMeasuredAgain() {
    settleAll();
    house.in(
        rooms -> {
          rooms.settling.settle(id, "health", ItemState.WAIVED, Optional.of("moved away"), ALICE);
          return id;
        });
    house.clock.pass(Duration.ofHours(1));

    assertThat(house.in(rooms -> rooms.resolving.resolve(id, ALICE)).status())
        .isEqualTo(IncidentStatus.RESOLVED);
  }

  @Test
  void resolvesByItselfOnceAllHoldsAfterTheLook() {
    settleAll();
    house.clock.pass(Duration.ofMinutes(6));
    house.in(rooms -> settled(rooms, "health", Verdict.OK));

    resolveIfAllHolds();

    assertThat(house.get(id).status()).isEqualTo(IncidentStatus.RESOLVED);
    assertThat(house.told).contains("recoveryVerified " + id);
    resolveIfAllHolds();
    assertThat(house.timeline(id, EntryKind.RESOLVED)).hasSize(1);
  }

  @Test
  void saysWhatDoesNotHoldAfterTheLook() {
    settleAll();
    house.in(rooms -> settled(rooms, "health", Verdict.FAIL));

    resolveIfAllHolds();

    assertThat(house.get(id).status()).isEqualTo(IncidentStatus.TRIGGERED);
    assertThat(house.timeline(id, EntryKind.CHECKLIST))
        .last()
        .satisfies(
            entry ->
                assertThat(entry.text().en())
                    .isEqualTo("Measured again and not resolved: 1 item(s) do not hold: health"));
  }

  @Test
  void closesByItselfOnceAllHoldsAfterTheLook() {
    settleAll();
    house.in(rooms -> rooms.resolving.resolve(id, ALICE));
    closeIfAllHolds();
    assertThat(house.get(id).status()).isEqualTo(IncidentStatus.RESOLVED);

    house.postmortemPublished = true;
    house.in(
        rooms -> {
          rooms.settling.settle(id, "report", ItemState.PASSED, Optional.empty(), ALICE);
          return id;
        });
    closeIfAllHolds();

    assertThat(house.get(id).status()).isEqualTo(IncidentStatus.CLOSED);
    assertThat(house.told).contains("closingConfirmed " + id);
  }

  private List<String> toMeasure() {
    return house.in(
        rooms ->
            rooms.gates.toMeasure(rooms.incidents.get(id), Ending.RESOLVE).stream()
                .map(OpenItem::key)
                .toList());
  }

  private IncidentId settled(House.Rooms rooms, String item, Verdict verdict) {
    rooms.settling.measured(id, item, verdict);
    return id;
  }

  private void resolveIfAllHolds() {
    house.in(
        rooms -> {
          rooms.resolving.resolveIfAllHolds(id, ALICE);
          return id;
        });
  }

  private void closeIfAllHolds() {
    house.in(
        rooms -> {
          rooms.closing.closeIfAllHolds(id, ALICE);
          return id;
        });
  }

  @Test
  void doesNotLetAPersonPassWhatAProbeMeasures() {
    assertThatThrownBy(
            () ->
                house.in(
                    rooms -> {
                      rooms.settling.settle(
                          id, "health", ItemState.PASSED, Optional.empty(), ALICE);
                      return id;
                    }))
        .isInstanceOf(WrongState.class);
  }

  @Test
  void keepsAWaivedItemWhenItsProbeFailsLater() {
    house.in(
        rooms -> {
          rooms.settling.settle(id, "health", ItemState.WAIVED, Optional.of("moved away"), ALICE);
          rooms.settling.measured(id, "health", Verdict.FAIL);
          return id;
        });

    assertThat(checklist())
        .filteredOn(item -> item.definition().key().equals("health"))
        .extracting(ChecklistItem::state)
        .containsExactly(ItemState.WAIVED);
  }

  @Test
  void showsTheItemOfOurOwnThatNoAlertFires() {
    assertThat(checklist())
        .anySatisfy(
            item -> {
              assertThat(item.definition().key()).isEqualTo(RecoveryChecklist.NO_ALERT_FIRES);
              assertThat(item.state()).isEqualTo(ItemState.PASSED);
            });
  }

  @Test
  void aDrillIsNoDuplicateOfAnEmergencyNorTheOtherWayRound() {
    IncidentId real = house.declare(House.outage()).id();
    IncidentId drill = house.declare(House.drill()).id();

    assertThatThrownBy(() -> house.in(rooms -> rooms.cancelling.duplicateOf(real, drill, ALICE)))
        .isInstanceOf(WrongState.class);
    assertThatThrownBy(() -> house.in(rooms -> rooms.cancelling.duplicateOf(drill, real, ALICE)))
        .isInstanceOf(WrongState.class);
    assertThat(house.get(real).status().open()).isTrue();
  }

  @Test
  void cancelsADuplicateAndTellsTheOriginal() {
    IncidentId original = house.declare(House.outage()).id();

    house.in(rooms -> rooms.cancelling.duplicateOf(id, original, ALICE));

    assertThat(house.get(id).duplicateOf()).contains(original);
    assertThat(house.told).contains("cancelled " + id);
    assertThat(house.timeline(original, EntryKind.COMMENT)).hasSize(1);
  }

  @Test
  void reopensAResolvedIncidentButNotAnEndedOne() {
    settleAll();
    house.in(rooms -> rooms.resolving.resolve(id, ALICE));
    house.in(rooms -> rooms.reopening.reopen(id, LocalText.verbatim("again"), ALICE));
    assertThat(house.get(id).status()).isEqualTo(IncidentStatus.ACKNOWLEDGED);

    house.in(rooms -> rooms.cancelling.cancel(id, "it was nothing", ALICE));
    assertThatThrownBy(
            () -> house.in(rooms -> rooms.reopening.reopen(id, LocalText.verbatim("again"), ALICE)))
        .isInstanceOf(WrongState.class);
  }

  private List<ChecklistItem> checklist() {
    return house.in(rooms -> rooms.checklist.of(id));
  }

  private void settleAll() {
    house.in(
        rooms -> {
          rooms.settling.measured(id, "health", Verdict.OK);
          rooms.settling.settle(id, "data", ItemState.PASSED, Optional.empty(), ALICE);
          return id;
        });
  }
}
