package io.tocsin.web.api.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.alert.Alert;
import io.tocsin.alert.AlertReceipt;
import io.tocsin.alert.AlertReceipt.Outcome;
import io.tocsin.alert.ReceivingAlerts;
import io.tocsin.incident.IncidentId;
import io.tocsin.text.LocalText;
import io.tocsin.workflow.engine.Pace;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is answered to a group of which something fails. */
class TakingInTest {

  private final Received received = new Received();
  private final TakingIn takingIn = new TakingIn(received, new Pace());

  @Test
  void receiptsStandInTheOrderOfTheAlerts() {
    List<AlertReceipt> receipts =
        takingIn.takeIn(
            List.of(alert("one"), rejected("two"), alert("three")), Locale.SIMPLIFIED_CHINESE);

    assertThat(receipts)
        .extracting(AlertReceipt::fingerprint)
        .containsExactly("one", "two", "three");
    assertThat(receipts.get(1).outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(receipts.get(1).reason()).contains("坏的");
  }

  @Test
  void twoTransactionsThatMeetAreNoFailure() {
    received.failures = 2;

    assertThat(takingIn.takeIn(List.of(alert("one")), Locale.ENGLISH)).hasSize(1);
    assertThat(received.tried).containsExactly("one", "one", "one");
  }

  @Test
  void whatCannotBeStoredHasToComeAgainButKeepsNothingElseOut() {
    received.poison = "one";

    assertThatThrownBy(() -> takingIn.takeIn(List.of(alert("one"), alert("two")), Locale.ENGLISH))
        .isInstanceOf(NotTaken.class);
    assertThat(received.taken).containsExactly("two");
  }

  @Test
  void aDatabaseThatIsGoneIsAskedOnce() {
    received.failures = Integer.MAX_VALUE;
    received.failure = new IllegalStateException(new SQLException("closed", "08006"));

    assertThatThrownBy(() -> takingIn.takeIn(List.of(alert("1"), alert("2")), Locale.ENGLISH))
        .isInstanceOf(NotTaken.class);
    assertThat(received.tried).containsExactly("1");
  }

  @Test
  void whatFailsForEachIsNotTriedForAllOfALargeGroup() {
    received.failures = Integer.MAX_VALUE;

    assertThatThrownBy(
            () ->
                takingIn.takeIn(
                    List.of(alert("1"), alert("2"), alert("3"), alert("4"), alert("5")),
                    Locale.ENGLISH))
        .isInstanceOf(NotTaken.class);
    assertThat(received.tried).containsOnly("1", "2", "3");
  }

  private static Reading alert(String fingerprint) {
    return new Reading.Good(
        new Alert(
            "alertmanager",
            fingerprint,
            Instant.parse("2026-11-22T21:00:00Z"),
            Alert.State.FIRING,
            "SiteDown",
            Map.of(),
            LocalText.verbatim("down")));
  }

  private static Reading rejected(String fingerprint) {
    return new Reading.Bad(fingerprint, new LocalText("bad", "坏的"));
  }

  private static final class Received extends ReceivingAlerts {

    private final List<String> tried = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private RuntimeException failure = new IllegalStateException("no");
    private int failures;
    private String poison = "";

    @Override
    public AlertReceipt receive(Alert alert) {
      tried.add(alert.fingerprint());
      if (failures-- > 0 || alert.fingerprint().equals(poison)) {
        throw failure;
      }
      taken.add(alert.fingerprint());
      return new AlertReceipt(
          alert.fingerprint(), Optional.of(new IncidentId("1")), Outcome.OPENED, Optional.empty());
    }
  }
}
