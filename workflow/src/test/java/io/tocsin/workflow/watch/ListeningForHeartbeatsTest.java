package io.tocsin.workflow.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.alert.Alert;
import io.tocsin.alert.AlertReceipt;
import io.tocsin.alert.ReceivingAlerts;
import io.tocsin.heartbeat.CheckingHeartbeat;
import io.tocsin.heartbeat.Heartbeats;
import io.tocsin.plan.HeartbeatDefinition;
import io.tocsin.plan.WatchDefinition.Subject;
import io.tocsin.text.LocalText;
import io.tocsin.workflow.engine.Pace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListeningForHeartbeatsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
  private static final HeartbeatDefinition PROMETHEUS =
      new HeartbeatDefinition(
          "prometheus",
          LocalText.verbatim("Prometheus"),
          Duration.ofMinutes(1),
          Duration.ofSeconds(30),
          new Subject("football", Optional.empty(), "Silent", "critical", Optional.empty()));

  private final List<String> done = new ArrayList<>();
  private Optional<Alert> owed = Optional.empty();
  private boolean intakeFails;

  private final ListeningForHeartbeats listening =
      new ListeningForHeartbeats(
          new Heartbeats() {
            @Override
            public Map<String, HeartbeatDefinition> expected() {
              return Map.of("prometheus", PROMETHEUS);
            }
          },
          new CheckingHeartbeat() {
            @Override
            public Optional<Alert> check(HeartbeatDefinition heartbeat) {
              done.add("check " + heartbeat.key());
              return owed;
            }

            @Override
            public void told(String key, Alert alert, AlertReceipt receipt) {
              done.add("told " + key);
              owed = Optional.empty();
            }
          },
          new ReceivingAlerts() {
            @Override
            public AlertReceipt receive(Alert alert) {
              if (intakeFails) {
                throw new IllegalStateException("no database");
              }
              done.add("receive " + alert.name());
              return AlertReceipt.rejected("", "");
            }
          },
          new Pace(),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void eachHeartbeatOfThePlanIsAnEntryOfItsOwn() {
    assertThat(listening.wanted())
        .isEqualTo(Map.of("heartbeat:prometheus", ListeningForHeartbeats.EVERY));
    assertThat(ListeningForHeartbeats.isOne("heartbeat:prometheus")).isTrue();
    assertThat(ListeningForHeartbeats.isOne("health-endpoint")).isFalse();
  }

  @Test
  void aBeatingHeartIsCheckedAgainAndNobodyIsTold() {
    assertThat(listening.check("heartbeat:prometheus"))
        .contains(NOW.plus(ListeningForHeartbeats.EVERY));
    assertThat(done).containsExactly("check prometheus");
  }

  @Test
  void silenceIsToldLikeAnAlertFromElsewhere() {
    owed = Optional.of(silence());

    listening.check("heartbeat:prometheus");

    assertThat(done).containsExactly("check prometheus", "receive Silent", "told prometheus");
  }

  @Test
  void whatCouldNotBeToldStaysOwed() {
    owed = Optional.of(silence());
    intakeFails = true;
    assertThatThrownBy(() -> listening.check("heartbeat:prometheus")).hasMessage("no database");

    intakeFails = false;
    listening.check("heartbeat:prometheus");

    assertThat(done)
        .containsExactly(
            "check prometheus", "check prometheus", "receive Silent", "told prometheus");
  }

  @Test
  void whatThePlanDroppedIsCheckedNoMore() {
    assertThat(listening.check("heartbeat:old")).isEmpty();
    assertThat(done).isEmpty();
  }

  private static Alert silence() {
    return new Alert(
        "heartbeat",
        "prometheus",
        NOW,
        Alert.State.FIRING,
        "Silent",
        Map.of(),
        LocalText.verbatim("silent"));
  }
}
