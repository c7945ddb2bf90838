package io.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.delivery.DeliveryOutcome.Accepted;
import io.tocsin.delivery.DeliveryOutcome.Deferred;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.delivery.DeliveryOutcome.Uncertain;
import io.tocsin.incident.Actor;
import io.tocsin.incident.Severity;
import io.tocsin.text.LocalText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResendingDeliveryTest {

  private static final Actor LI = Actor.person("Li Wei");
  private static final LocalText DETAIL = LocalText.verbatim("detail");

  @TempDir Path home;
  private DeliveryDesk desk;

  @BeforeEach
  void setUp() {
    desk = new DeliveryDesk(home);
  }

  @Test
  void aFailedDeliveryGoesBackToTheQueueWithTheNameOfWhoAsked() {
    Delivery delivery = desk.planned(Severity.P0);
    desk.attempt(delivery, new Refused(DETAIL));

    desk.resending.resend(delivery.id(), LI);

    assertThat(delivery.state()).isEqualTo(DeliveryState.PLANNED);
    assertThat(delivery.attempts().get(1).detail())
        .isEqualTo(new LocalText("Sent again by Li Wei.", "由 Li Wei 重新发送。"));
    assertThat(desk.queue).endsWith("resend " + delivery.id() + " by mail at 100");
    assertThat(desk.attempt(delivery, new Accepted("m", DETAIL))).isEqualTo(new Next.Done());
  }

  @Test
  void itHasAllItsAttemptsAheadOfItAgain() {
    Delivery delivery = desk.planned(Severity.P0);
    desk.attempt(delivery, new Deferred(DETAIL, Optional.empty()));
    desk.attempt(delivery, new Refused(DETAIL));

    desk.resending.resend(delivery.id(), LI);

    assertThat(desk.attempt(delivery, new Deferred(DETAIL, Optional.empty())))
        .isEqualTo(new Next.RetryAfter(Duration.ofSeconds(2)));
  }

  @Test
  void whatMayHaveArrivedIsMarkedWhenItIsSentAgain() {
    Delivery delivery = desk.planned(Severity.P2);
    desk.attempt(delivery, new Uncertain(DETAIL));

    desk.resending.resend(delivery.id(), LI);

    assertThat(desk.begin(delivery).message().possibleRepeat()).isTrue();
  }

  @Test
  void anExpiredPageIsSentWhenAPersonWantsIt() {
    Delivery page = desk.planned(Severity.P0);
    desk.acknowledged.add(DeliveryDesk.INCIDENT);
    desk.sending.begin(page.id());

    desk.resending.resend(page.id(), LI);

    assertThat(desk.sending.begin(page.id())).isInstanceOf(Turn.Send.class);
  }

  @Test
  void whatIsUnderWayOrWasTakenCannotBeSentAgain() {
    Delivery planned = desk.planned("one", Severity.P0, "team");
    Delivery taken = desk.planned("two", Severity.P0, "team");
    desk.attempt(taken, new Accepted("m", DETAIL));

    for (Delivery delivery : new Delivery[] {planned, taken}) {
      assertThatThrownBy(() -> desk.resending.resend(delivery.id(), LI))
          .isInstanceOf(DeliveryNotResendable.class)
          .hasMessageContaining(delivery.state().name());
    }
    assertThat(desk.queue).hasSize(2);
  }

  @Test
  void aRecipientWhomThePlanCannotReachIsNamed() {
    DeliveryId lost =
        desk.planning
            .plan(DeliveryDesk.INCIDENT, "opened", Severity.P0, "nobody", "mail")
            .orElseThrow();

    assertThatThrownBy(() -> desk.resending.resend(lost, LI))
        .isInstanceOfSatisfying(
            DeliveryNotResendable.class, e -> assertThat(e.reason().zhCn()).contains("nobody"));
    assertThat(desk.deliveries.get(lost).state()).isEqualTo(DeliveryState.FAILED);
  }
}
