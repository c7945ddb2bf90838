package io.tocsin.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.alert.Alert.State;
import io.tocsin.alert.AlertReceipt.Outcome;
import io.tocsin.incident.Actor;
import io.tocsin.incident.House;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.IncidentStatus;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.text.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Alerts of systems that name them by a key and not by their beginning (spec, I3). */
abstract class AlertByKeyContract {

  private static final Actor INTEGRATION = Actor.program("nagios");

  private final TestDatabase database = database();
  private final House house = new House(database);

  abstract TestDatabase database();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void isTheSameAlertWhileItFiresWhateverTimeIsGiven() {
    AlertReceipt first = fires("disk", house.clock.instant());
    house.clock.pass(Duration.ofMinutes(20));

    AlertReceipt again = fires("disk", house.clock.instant());

    assertThat(first.outcome()).isEqualTo(Outcome.OPENED);
    assertThat(again.outcome()).isEqualTo(Outcome.JOINED);
    assertThat(again.incident()).isEqualTo(first.incident());
    assertThat(alertsOf(first)).singleElement().extracting(IncidentAlert::occurrences).isEqualTo(2);
  }

  @Test
  void recoversByItsKeyAlone() {
    AlertReceipt opened = fires("disk", house.clock.instant());
    house.clock.pass(Duration.ofMinutes(1));

    AlertReceipt recovered = resolves("disk");

    assertThat(recovered.outcome()).isEqualTo(Outcome.RECOVERED);
    assertThat(recovered.incident()).isEqualTo(opened.incident());
    assertThat(resolves("disk").outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(resolves("never").outcome()).isEqualTo(Outcome.IGNORED);
  }

  @Test
  void firingAfterItRecoveredIsAnotherOccurrenceEvenWithTheSameTime() {
    Instant given = house.clock.instant();
    AlertReceipt first = fires("disk", given);
    house.clock.pass(Duration.ofMinutes(1));
    resolves("disk");
    house.clock.pass(Duration.ofMinutes(1));

    AlertReceipt again = fires("disk", given);

    assertThat(again.outcome()).isEqualTo(Outcome.JOINED);
    assertThat(again.incident()).isEqualTo(first.incident());
    assertThat(alertsOf(first)).extracting(IncidentAlert::firing).containsExactly(false, true);
    house.clock.pass(Duration.ofMinutes(1));
    assertThat(resolves("disk").outcome()).isEqualTo(Outcome.RECOVERED);
  }

  @Test
  void opensAnotherIncidentOnceItsOwnHasEnded() {
    AlertReceipt first = fires("disk", house.clock.instant());
    house.clock.pass(Duration.ofMinutes(1));
    house.in(rooms -> rooms.cancelling.cancel(id(first), "test", Actor.person("alice")));

    AlertReceipt again = fires("disk", house.clock.instant());

    assertThat(again.outcome()).isEqualTo(Outcome.OPENED);
    assertThat(again.incident()).isNotEqualTo(first.incident());
  }

  @Test
  void acknowledgesTheIncidentOfTheKeyInTheNameOfWhoSaysSo() {
    AlertReceipt opened = fires("disk", house.clock.instant());
    house.clock.pass(Duration.ofMinutes(1));

    assertThat(acknowledges("disk")).isEqualTo(opened.incident());

    Incident incident = house.get(id(opened));
    assertThat(incident.status()).isEqualTo(IncidentStatus.ACKNOWLEDGED);
    assertThat(incident.acknowledgedBy()).contains("nagios");
    assertThat(acknowledges("never")).isEmpty();
  }

  @Test
  void acknowledgingWhatHasEndedChangesNothing() {
    AlertReceipt opened = fires("disk", house.clock.instant());
    house.in(rooms -> rooms.cancelling.cancel(id(opened), "test", Actor.person("alice")));

    assertThat(acknowledges("disk")).isEqualTo(opened.incident());

    assertThat(house.get(id(opened)).status()).isEqualTo(IncidentStatus.CANCELLED);
  }

  @Test
  void aKeyOfAllItsCharactersIsKept() {
    String key = "钥".repeat(255);

    assertThat(fires(key, house.clock.instant()).outcome()).isEqualTo(Outcome.OPENED);
    assertThat(resolves(key).outcome()).isEqualTo(Outcome.RECOVERED);
  }

  private AlertReceipt fires(String key, Instant at) {
    return receive(alert(key, at, State.FIRING, Map.of("project", "football", "service", "web")));
  }

  /** As Events API v2 does it: with nothing but the key. */
  private AlertReceipt resolves(String key) {
    return receive(alert(key, house.clock.instant(), State.RESOLVED, Map.of()));
  }

  private static Alert alert(String key, Instant at, State state, Map<String, String> labels) {
    return new Alert(
        "events-v2", key, at, state, "DiskFull", labels, LocalText.verbatim("disk full"));
  }

  private AlertReceipt receive(Alert alert) {
    return house.in(rooms -> rooms.receiving.receiveByKey(alert));
  }

  private Optional<IncidentId> acknowledges(String key) {
    return house.in(
        rooms ->
            new AcknowledgingAlert(
                    new JpaAlerts(rooms.entityManager), rooms.incidents, rooms.acknowledging)
                .acknowledge("events-v2", key, INTEGRATION));
  }

  private List<IncidentAlert> alertsOf(AlertReceipt receipt) {
    return house.in(rooms -> new JpaAlerts(rooms.entityManager).of(id(receipt)));
  }

  private static IncidentId id(AlertReceipt receipt) {
    return receipt.incident().orElseThrow();
  }
}
