package io.tocsin.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.alert.AlertReceipt.Outcome;
import io.tocsin.incident.Actor;
import io.tocsin.incident.House;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.IncidentStatus;
import io.tocsin.incident.Severity;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.plan.Plan;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deduplication and correlation (spec, I4). */
abstract class ReceivingAlertsContract {

  private final TestDatabase database = database();
  private final House house = new House(database);

  abstract TestDatabase database();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void opensAnIncidentForTheFirstAlertAndClassifiesIt() {
    AlertReceipt receipt = receive(firing("SiteDown", "web", "critical"));

    assertThat(receipt.outcome()).isEqualTo(Outcome.OPENED);
    Incident incident = incidentOf(receipt);
    assertThat(incident.severity()).isEqualTo(Severity.P0);
    assertThat(incident.procedureKey()).isEqualTo("outage");
    assertThat(incident.component()).contains("web");
    assertThat(incident.title()).isEqualTo("SiteDown 摘要");
    assertThat(incident.responseDueAt())
        .contains(incident.declaredAt().plus(Duration.ofMinutes(15)));
    assertThat(house.told).containsExactly("start " + incident.id());
  }

  @Test
  void countsTheSameAlertHeardAgainAndOpensNothing() {
    AlertReceipt first = receive(firing("SiteDown", "web", "critical"));
    AlertReceipt again = receive(firing("SiteDown", "web", "critical"));

    assertThat(again.outcome()).isEqualTo(Outcome.JOINED);
    assertThat(again.incident()).isEqualTo(first.incident());
    assertThat(incidentOf(first).occurrences()).isEqualTo(2);
    assertThat(house.told).hasSize(1);
  }

  @Test
  void joinsAlertsOnOtherComponentsOfTheServiceWithinTheWindow() {
    AlertReceipt site = receive(firing("SiteDown", "web", "critical"));
    house.clock.pass(Duration.ofMinutes(9));

    AlertReceipt errors = receive(firing("HighErrorRate", "app", "warning"));

    assertThat(errors.outcome()).isEqualTo(Outcome.JOINED);
    assertThat(errors.incident()).isEqualTo(site.incident());
  }

  @Test
  void opensAnotherIncidentAfterTheWindow() {
    AlertReceipt site = receive(firing("SiteDown", "web", "critical"));
    house.clock.pass(Duration.ofMinutes(11));

    AlertReceipt later = receive(firing("HighErrorRate", "app", "warning"));

    assertThat(later.outcome()).isEqualTo(Outcome.OPENED);
    assertThat(later.incident()).isNotEqualTo(site.incident());
  }

  @Test
  void followsTheDeeperComponentByItselfWhileNobodyAcknowledged() {
    AlertReceipt site = receive(firing("SiteDown", "web", "critical"));

    receive(firing("DatabaseDown", "db", "critical"));

    assertThat(incidentOf(site).component()).contains("db");
    assertThat(house.told).contains("procedureSwitched " + incidentOf(site).id());
  }

  @Test
  void doesNotGoBackToTheShallowerComponent() {
    AlertReceipt database = receive(firing("DatabaseDown", "db", "critical"));

    receive(firing("SiteDown", "web", "critical"));

    assertThat(incidentOf(database).component()).contains("db");
  }

  @Test
  void onlyProposesTheDeeperComponentOnceSomebodyIsOnIt() {
    AlertReceipt site = receive(firing("SiteDown", "web", "critical"));
    acknowledge(site);

    receive(firing("DatabaseDown", "db", "critical"));

    assertThat(incidentOf(site).component()).contains("web");
    assertThat(incidentOf(site).proposedComponent()).contains("db");
  }

  @Test
  void raisesTheSeverityForAWorseAlertEvenWhenAcknowledged() {
    AlertReceipt slow = receive(firing("SlowResponse", "app", "warning"));
    assertThat(incidentOf(slow).severity()).isEqualTo(Severity.P1);
    acknowledge(slow);

    receive(firing("SiteDown", "web", "critical"));

    assertThat(incidentOf(slow).severity()).isEqualTo(Severity.P0);
    assertThat(incidentOf(slow).status()).isEqualTo(IncidentStatus.ACKNOWLEDGED);
    assertThat(house.told).contains("severityChanged " + incidentOf(slow).id());
  }

  @Test
  void opensAnIncidentOfItsOwnForSecurityAndDataLossAndLinksIt() {
    AlertReceipt site = receive(firing("SiteDown", "web", "critical"));

    AlertReceipt intruder =
        receive(firing("SuspiciousSession", "db", "critical", Map.of("category", "security")));
    AlertReceipt loss = receive(firing("DataLoss", "db", "critical"));

    assertThat(intruder.outcome()).isEqualTo(Outcome.OPENED);
    assertThat(loss.outcome()).isEqualTo(Outcome.OPENED);
    assertThat(house.timeline(site.incident().orElseThrow(), EntryKind.COMMENT)).hasSize(2);
  }

  @Test
  void doesNotLetOtherAlertsVanishInASecurityIncident() {
    AlertReceipt intruder =
        receive(firing("SuspiciousSession", "db", "critical", Map.of("category", "security")));

    AlertReceipt site = receive(firing("SiteDown", "web", "critical"));

    assertThat(site.outcome()).isEqualTo(Outcome.OPENED);
    assertThat(site.incident()).isNotEqualTo(intruder.incident());
  }

  @Test
  void marksRecoveryOnlyWhenNoAlertFiresAnyMoreAndNeverResolves() {
    AlertReceipt site = receive(firing("SiteDown", "web", "critical"));
    receive(firing("DatabaseDown", "db", "critical"));

    assertThat(receive(resolved("SiteDown", "web")).outcome()).isEqualTo(Outcome.RECOVERED);
    assertThat(incidentOf(site).monitoringRecoveredAt()).isEmpty();
    receive(resolved("DatabaseDown", "db"));

    assertThat(incidentOf(site).monitoringRecoveredAt()).isPresent();
    assertThat(incidentOf(site).status()).isEqualTo(IncidentStatus.TRIGGERED);
  }

  @Test
  void ignoresAResolvedThatNeverFiredAndAReplayedFiringAfterResolved() {
    assertThat(receive(resolved("SiteDown", "web")).outcome()).isEqualTo(Outcome.IGNORED);

    receive(firing("SiteDown", "web", "critical"));
    receive(resolved("SiteDown", "web"));
    AlertReceipt replayed = receive(firing("SiteDown", "web", "critical"));

    assertThat(replayed.outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(replayed.incident()).isPresent();
  }

  @Test
  void whatMonitoringHandsBackOfAnIncidentOfOurOwnOpensNothing() {
    AlertReceipt own =
        receive(firing("TocsinIncident", "web", "critical", Map.of("source", "tocsin")));
    AlertReceipt alike =
        receive(firing("TocsinIncident", "web", "critical", Map.of("source", "x")));

    assertThat(own.outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(own.incident()).isEmpty();
    assertThat(alike.outcome()).isEqualTo(Outcome.OPENED);
  }

  @Test
  void opensUnassignedIncidentsByProjectForServicesThatThePlanDoesNotKnow() {
    AlertReceipt shop = receive(firing("A", "x", "critical", Map.of("project", "shop")));
    AlertReceipt shopAgain = receive(firing("B", "y", "critical", Map.of("project", "shop")));
    AlertReceipt blog = receive(firing("C", "z", "critical", Map.of("project", "blog")));

    assertThat(incidentOf(shop).serviceKey()).isEqualTo(Plan.UNASSIGNED);
    assertThat(shopAgain.incident()).isEqualTo(shop.incident());
    assertThat(blog.outcome()).isEqualTo(Outcome.OPENED);
    assertThat(blog.incident()).isNotEqualTo(shop.incident());
  }

  @Test
  void reopensAResolvedIncidentWhenItsAlertFiresAnew() {
    AlertReceipt slow = receive(firing("SlowResponse", "app", "warning"));
    IncidentId id = slow.incident().orElseThrow();
    receive(resolved("SlowResponse", "app"));
    house.in(
        rooms -> {
          rooms.settling.settle(
              id, "data", io.tocsin.checklist.ItemState.PASSED, Optional.empty(), alice());
          rooms.settling.measured(id, "health", io.tocsin.evidence.Verdict.OK);
          return rooms.resolving.resolve(id, alice());
        });
    house.clock.pass(Duration.ofMinutes(1));

    AlertReceipt again =
        receive(
            new Alert(
                "alertmanager",
                "f-SlowResponse",
                house.clock.instant(),
                Alert.State.FIRING,
                "SlowResponse",
                labels("app", "warning", Map.of()),
                new LocalText("slow", "慢")));

    assertThat(again.incident()).contains(id);
    assertThat(house.get(id).status()).isEqualTo(IncidentStatus.ACKNOWLEDGED);
    assertThat(house.told).contains("reopened " + id);
  }

  private AlertReceipt receive(Alert alert) {
    return house.in(rooms -> rooms.receiving.receive(alert));
  }

  private void acknowledge(AlertReceipt receipt) {
    house.clock.pass(Duration.ofSeconds(1));
    house.in(
        rooms ->
            rooms.acknowledging.acknowledge(receipt.incident().orElseThrow(), alice(), "page"));
    house.clock.pass(Duration.ofSeconds(1));
  }

  private Incident incidentOf(AlertReceipt receipt) {
    return house.get(receipt.incident().orElseThrow());
  }

  private static Actor alice() {
    return Actor.person("alice");
  }

  private static Alert firing(String name, String component, String severity) {
    return firing(name, component, severity, Map.of());
  }

  private static Alert firing(
      String name, String component, String severity, Map<String, String> more) {
    return alert(name, Alert.State.FIRING, labels(component, severity, more));
  }

  private static Alert resolved(String name, String component) {
    return alert(name, Alert.State.RESOLVED, labels(component, "critical", Map.of()));
  }

  private static Map<String, String> labels(
      String component, String severity, Map<String, String> more) {
    Map<String, String> labels = new HashMap<>();
    labels.put("project", "football");
    labels.put("service", component);
    labels.put("severity", severity);
    labels.putAll(more);
    return labels;
  }

  private static Alert alert(String name, Alert.State state, Map<String, String> labels) {
    return new Alert(
        "alertmanager",
        "f-" + name,
        Instant.parse("2026-03-01T02:59:00Z"),
        state,
        name,
        labels,
        new LocalText(name + " summary", name + " 摘要"));
  }
}
