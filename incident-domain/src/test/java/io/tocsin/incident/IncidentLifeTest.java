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
