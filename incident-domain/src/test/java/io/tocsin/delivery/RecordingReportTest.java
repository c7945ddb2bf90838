package io.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.delivery.Attempt.Outcome;
import io.tocsin.delivery.DeliveryOutcome.Accepted;
import io.tocsin.incident.Severity;
import io.tocsin.text.LocalText;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingReportTest {

  private static final Accepted QUEUED = new Accepted("CA1", LocalText.verbatim("201 queued"));
  private static final LocalText NO_ANSWER = LocalText.verbatim("no-answer");
  private static final LocalText COMPLETED = LocalText.verbatim("completed");

  @TempDir Path home;
  private DeliveryDesk desk;
  private Delivery delivery;

  @BeforeEach
  void takenByTheProvider() {
    desk = new DeliveryDesk(home);
    delivery = desk.planned("page:P0:1:1", Severity.P0, "team");
  }

  @Test
  void whatWasTakenIsDeliveredOnlyWhenTheProviderSaysSo() {
    desk.attempt(delivery, QUEUED);
    assertThat(delivery.state()).isEqualTo(DeliveryState.ACCEPTED);

    desk.reporting.arrived(delivery.id(), COMPLETED);

    assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
    assertThat(delivery.attempts())
        .extracting(Attempt::outcome)
        .containsExactly(Outcome.ACCEPTED, Outcome.DELIVERED);
  }

  @Test
  void whatWasTakenAndDidNotArriveIsADeadLetterAndGoesOverTheFallback() {
    desk.attempt(delivery, QUEUED);

    desk.reporting.notArrived(delivery.id(), false, NO_ANSWER);

    assertThat(delivery.state()).isEqualTo(DeliveryState.FAILED);
    assertThat(desk.deliveries.of(DeliveryDesk.INCIDENT))
        .extracting(each -> each.key().channel())
        .containsExactly("mail", "room");
  }

  @Test
  void whatTheProviderHadForTooLongIsExpired() {
    desk.attempt(delivery, QUEUED);

    desk.reporting.notArrived(delivery.id(), true, LocalText.verbatim("validity over"));

    assertThat(delivery.state()).isEqualTo(DeliveryState.EXPIRED);
  }

  @Test
  void aReportThatOvertakesTheAnswerIsNotUndoneByIt() {
    desk.begin(delivery);
    desk.reporting.notArrived(delivery.id(), false, NO_ANSWER);

    Next next = desk.sending.record(delivery.id(), QUEUED);

    assertThat(delivery.state()).isEqualTo(DeliveryState.FAILED);
    assertThat(delivery.providerId()).contains("CA1");
    assertThat(next).isInstanceOf(Next.DeadLetter.class);
  }

  @Test
  void theFirstEndCountsAndAnArrivalAlways() {
    desk.attempt(delivery, QUEUED);
    desk.reporting.notArrived(delivery.id(), false, NO_ANSWER);
    desk.reporting.notArrived(delivery.id(), false, NO_ANSWER);
    assertThat(delivery.attempts()).hasSize(2);

    desk.reporting.arrived(delivery.id(), COMPLETED);
    desk.reporting.arrived(delivery.id(), COMPLETED);
    desk.reporting.notArrived(delivery.id(), false, NO_ANSWER);

    assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
    assertThat(delivery.attempts()).hasSize(3);
  }

  @Test
  void aReportOnADeliveryThatIsNotOursChangesNothing() {
    desk.reporting.arrived(DeliveryId.fresh(), COMPLETED);

    assertThat(delivery.state()).isEqualTo(DeliveryState.PLANNED);
  }
}
