package io.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.delivery.Attempt.Outcome;
import io.tocsin.delivery.DeliveryOutcome.Accepted;
import io.tocsin.delivery.DeliveryOutcome.Deferred;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.delivery.DeliveryOutcome.Uncertain;
import io.tocsin.incident.Actor;
import io.tocsin.incident.Severity;
import io.tocsin.text.LocalText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendingDeliveryTest {

  private static final Accepted ACCEPTED = new Accepted("m-1", LocalText.verbatim("250 ok"));
  private static final Deferred DEFERRED =
      new Deferred(LocalText.verbatim("451 later"), Optional.empty());
  private static final Uncertain UNCERTAIN = new Uncertain(LocalText.verbatim("reset"));

  @TempDir Path home;
  private DeliveryDesk desk;

  @BeforeEach
  void setUp() {
    desk = new DeliveryDesk(home);
  }

  @Test
  void preparesTheMessageInTheRecipientsLanguageWithAllReferencesResolved() {
    Delivery delivery = desk.planned(Severity.P0);

    Prepared prepared = desk.begin(delivery);

    assertThat(delivery.state()).isEqualTo(DeliveryState.SENDING);
    assertThat(prepared.channelKind()).isEqualTo("fake");
    assertThat(prepared.settings()).containsEntry("host", "mail.example.com");
    Message message = prepared.message();
    assertThat(message.deliveryId()).isEqualTo(delivery.id().value());
    assertThat(message.recipient()).isEqualTo("lead@example.com");
    assertThat(message.locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(message.subject()).isEqualTo("网站宕机");
    assertThat(message.acknowledgeUrl())
        .hasValueSatisfying(url -> assertThat(url).startsWith("https://tocsin.example/ack/"));
    assertThat(message.possibleRepeat()).isFalse();
  }

  @Test
  void aPreparedMessageDoesNotPrintItsSecrets() {
    Prepared prepared = desk.begin(desk.planned(Severity.P0));

    assertThat(prepared.settings()).containsEntry("password", "s3cret");
    assertThat(prepared.toString()).doesNotContain("s3cret", "lead@example.com");
  }

  @Test
  void nothingIsSentTwiceAfterARecordedSuccess() {
    Delivery delivery = desk.planned(Severity.P0);

    assertThat(desk.attempt(delivery, ACCEPTED)).isEqualTo(new Next.Done());

    assertThat(delivery.state()).isEqualTo(DeliveryState.ACCEPTED);
    assertThat(delivery.providerId()).contains("m-1");
    assertThat(desk.sending.begin(delivery.id())).isEqualTo(new Turn.Over());
    assertThat(desk.sending.record(delivery.id(), ACCEPTED)).isEqualTo(new Next.Done());
    assertThat(outcomes(delivery)).containsExactly(Outcome.ACCEPTED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Severity.class,
      names = {"P0", "P1"})
  void afterACrashAnUrgentMessageGoesAgainMarkedAsAPossibleRepeat(Severity severity) {
    Delivery delivery = desk.planned(severity);
    desk.sending.begin(delivery.id());

    Prepared again = desk.begin(delivery);

    assertThat(again.message().possibleRepeat()).isTrue();
    assertThat(again.message().subject()).contains("repeat?");
    assertThat(outcomes(delivery)).containsExactly(Outcome.UNCERTAIN, Outcome.SENDING);
  }

  @ParameterizedTest
  @EnumSource(
      value = Severity.class,
      names = {"P2", "P3"})
  void afterACrashAMessageThatCanWaitIsAPersonsDecision(Severity severity) {
    Delivery delivery = desk.planned(severity);
    desk.sending.begin(delivery.id());

    assertThat(desk.sending.begin(delivery.id())).isEqualTo(new Turn.Over());

    assertThat(delivery.state()).isEqualTo(DeliveryState.UNKNOWN);
    assertThat(last(delivery).detail().en()).contains("interrupted");
  }

  @Test
  void aMessageThatCrashesItsSenderEachTimeEndsAsUnknown() {
    Delivery delivery = desk.planned(Severity.P0);
    int begun = 0;
    while (desk.sending.begin(delivery.id()) instanceof Turn.Send) {
      begun++;
    }

    assertThat(begun).isEqualTo(20);
    assertThat(delivery.state()).isEqualTo(DeliveryState.UNKNOWN);
  }

  @Test
  void aPageExpiresWhenSomebodyHasAcknowledged() {
    Delivery page = desk.planned("page:2:1", Severity.P0, "team");
    Delivery notice = desk.planned("opened", Severity.P0, "team");
    desk.acknowledged.add(DeliveryDesk.INCIDENT);

    assertThat(desk.sending.begin(page.id())).isEqualTo(new Turn.Over());
    Prepared prepared = desk.begin(notice);

    assertThat(page.state()).isEqualTo(DeliveryState.EXPIRED);
    assertThat(prepared.message().acknowledgeUrl()).isEmpty();
  }

  @Test
  void whatCanWaitWaitsForTheEndOfQuietHours() {
    desk.clock.pass(Duration.ofHours(12)); // 23:00 in Shanghai
    Delivery canWait = desk.planned("declared:P2", Severity.P2, "tech-lead");
    Delivery cannot = desk.planned("declared:P1", Severity.P1, "tech-lead");

    assertThat(desk.sending.begin(canWait.id())).isEqualTo(new Turn.Later(Duration.ofHours(8)));
    assertThat(canWait.nextTryAt()).contains(desk.clock.instant().plus(Duration.ofHours(8)));
    assertThat(canWait.attempts()).extracting(Attempt::outcome).containsExactly(Outcome.PUT_OFF);
    assertThat(desk.sending.begin(cannot.id())).isInstanceOf(Turn.Send.class);

    desk.clock.pass(Duration.ofHours(8));
    assertThat(desk.sending.begin(canWait.id())).isInstanceOf(Turn.Send.class);
  }

  @Test
  void whatAPersonSendsAgainDoesNotWaitForTheEndOfQuietHours() {
    desk.clock.pass(Duration.ofHours(12));
    Delivery delivery = desk.planned("declared:P2", Severity.P2, "tech-lead");
    delivery.failed(Outcome.REFUSED, LocalText.verbatim("550"), desk.clock.instant());
    desk.resending.resend(delivery.id(), Actor.person("Li"));

    assertThat(desk.sending.begin(delivery.id())).isInstanceOf(Turn.Send.class);
  }

  @Test
  void aConversationKeepsItsOrderAndKnowsItsBeginning() {
    desk.channel.inOrder(true);
    Delivery first = desk.planned("declared:P1", Severity.P1, "team");
    Delivery second = desk.planned("acknowledged:1", Severity.P1, "team");
    desk.attempt(first, DEFERRED);

    assertThat(desk.sending.begin(second.id())).isEqualTo(new Turn.Later(Duration.ofSeconds(3)));

    desk.attempt(first, ACCEPTED);
    assertThat(desk.begin(second).message().context().conversation()).contains("m-1");
  }

  @Test
  void whatGoesOverAChannelWithoutOrderWaitsForNothing() {
    Delivery first = desk.planned("declared:P1", Severity.P1, "team");
    Delivery second = desk.planned("acknowledged:1", Severity.P1, "team");
    desk.attempt(first, DEFERRED);

    assertThat(desk.sending.begin(second.id())).isInstanceOf(Turn.Send.class);
  }

  @Test
  void aPageThatWaitedIsNotSentOnceALaterOneWasPlanned() {
    Delivery first = desk.planned("page:P0:1:1", Severity.P0, "team");
    desk.attempt(first, DEFERRED);
    desk.clock.pass(Duration.ofMinutes(15));
    Delivery second = desk.planned("page:P0:2:1", Severity.P0, "team");

    assertThat(desk.sending.begin(first.id())).isEqualTo(new Turn.Over());

    assertThat(first.state()).isEqualTo(DeliveryState.EXPIRED);
    assertThat(last(first).detail().en()).contains("a later message says all of it");
    assertThat(desk.sending.begin(second.id())).isInstanceOf(Turn.Send.class);
  }

  @Test
  void whatWasGivenUpOvertakesNothing() {
    Delivery first = desk.planned("page:P0:1:1", Severity.P0, "team");
    desk.attempt(first, DEFERRED);
    desk.clock.pass(Duration.ofMinutes(15));
    Delivery second = desk.planned("page:P0:2:1", Severity.P0, "team");
    desk.attempt(second, new Refused(LocalText.verbatim("550 no such box")));

    assertThat(desk.sending.begin(first.id())).isInstanceOf(Turn.Send.class);
  }

  @Test
  void anotherClockOrAnotherPersonOvertakesNothing() {
    Delivery first = desk.planned("clock:RESPONSE:50:P0", Severity.P0, "team");
    desk.attempt(first, DEFERRED);
    desk.clock.pass(Duration.ofMinutes(15));
    desk.planned("clock:RESOLUTION:50:P0", Severity.P0, "team");
    desk.planned("clock:RESPONSE:80:P0", Severity.P0, "tech-lead");

    assertThat(desk.sending.begin(first.id())).isInstanceOf(Turn.Send.class);
  }

  @Test
  void aLetterIsWrittenByWhoeverKnowsAndAsksNobodyToAcknowledge() {
    Delivery letter =
        desk.deliveries.get(desk.planning.planLetter("digest:1", Severity.P3, "team", "mail"));

    Message message = desk.begin(letter).message();

    assertThat(message.subject()).isEqualTo("digest in en");
    assertThat(message.acknowledgeUrl()).isEmpty();
    assertThat(message.context().about()).isEmpty();
    assertThat(letter.key().incident()).isEmpty();
  }

  @Test
  void aLetterThatIsGivenUpGoesOverTheFallback() {
    Delivery letter =
        desk.deliveries.get(desk.planning.planLetter("digest:1", Severity.P3, "team", "mail"));

    desk.attempt(letter, new Refused(LocalText.verbatim("550 no such box")));

    assertThat(desk.deliveries.letters("digest", 10))
        .extracting(delivery -> delivery.key().channel())
        .containsExactlyInAnyOrder("mail", "room");
  }

  @Test
  void whatIsGivenUpGoesOverTheFallback() {
    Delivery mail = desk.planned("declared:P1", Severity.P1, "team");

    desk.attempt(mail, new Refused(LocalText.verbatim("550 no such box")));

    assertThat(mail.state()).isEqualTo(DeliveryState.FAILED);
    assertThat(
            desk.deliveries.find(
                new DeliveryKey(DeliveryDesk.INCIDENT, "declared:P1", "team", "room")))
        .hasValueSatisfying(room -> assertThat(room.state()).isEqualTo(DeliveryState.PLANNED));
  }

  @Test
  void whatCannotWaitGoesOverTheFallbackTooAMinuteAfterItsPlanning() {
    Delivery mail = desk.planned("declared:P1", Severity.P1, "team");

    desk.clock.pass(Duration.ofMinutes(1).minusMillis(1));
    desk.attempt(mail, DEFERRED);
    assertThat(desk.deliveries.of(DeliveryDesk.INCIDENT)).containsExactly(mail);

    desk.clock.pass(Duration.ofMillis(1));
    desk.attempt(mail, DEFERRED);
    assertThat(desk.deliveries.of(DeliveryDesk.INCIDENT))
        .extracting(delivery -> delivery.key().channel())
        .containsExactlyInAnyOrder("mail", "room");
    assertThat(mail.state()).isEqualTo(DeliveryState.PLANNED);
  }

  @Test
  void whatCanWaitWaitsForItsOwnChannel() {
    Delivery mail = desk.planned("declared:P2", Severity.P2, "team");

    desk.clock.pass(Duration.ofHours(1));
    desk.attempt(mail, DEFERRED);

    assertThat(desk.deliveries.of(DeliveryDesk.INCIDENT)).containsExactly(mail);
  }

  @Test
  void whereTheRecipientHasNoAddressOnTheFallbackTheDeadLetterIsAll() {
    Delivery mail = desk.planned("declared:P1", Severity.P1, "tech-lead");

    desk.attempt(mail, new Refused(LocalText.verbatim("550 no such box")));

    assertThat(desk.deliveries.of(DeliveryDesk.INCIDENT)).containsExactly(mail);
  }

  @Test
  void aSettingThatIsNotThereFailsTheDeliveryByName() {
    Delivery delivery = desk.planned(Severity.P0);
    desk.plan.unset("TECH_LEAD_MAIL");

    assertThat(desk.sending.begin(delivery.id())).isEqualTo(new Turn.Over());

    assertThat(delivery.state()).isEqualTo(DeliveryState.FAILED);
    assertThat(last(delivery).detail().en()).contains("TECH_LEAD_MAIL", "Tech lead");
    assertThat(last(delivery).detail().zhCn()).contains("TECH_LEAD_MAIL", "技术负责人");
  }

  @Test
  void aChannelThatLacksSomethingFailsTheDelivery() {
    Delivery delivery = desk.planned(Severity.P0);
    desk.plan.set("SMTP_HOST", "nowhere");

    assertThat(desk.sending.begin(delivery.id())).isEqualTo(new Turn.Over());

    assertThat(last(delivery).detail().en()).isEqualTo("Mail is not configured: host missing.");
  }

  @Test
  void aDeferredMessageIsTriedAgainWithDoublingDelays() {
    Delivery delivery = desk.planned(Severity.P0);
    List<Long> delays = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Next.RetryAfter next = (Next.RetryAfter) desk.attempt(delivery, DEFERRED);
      delays.add(next.delay().toSeconds());
      assertThat(delivery.nextTryAt()).contains(desk.clock.instant().plus(next.delay()));
      desk.clock.pass(next.delay());
    }

    assertThat(delays).containsExactly(2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L);
    assertThat(delivery.possibleRepeat()).isFalse();
  }

  @Test
  void whatTheProviderAsksForIsHonoured() {
    Deferred limited = new Deferred(LocalText.verbatim("429"), Optional.of(Duration.ofSeconds(30)));

    assertThat(desk.attempt(desk.planned(Severity.P0), limited))
        .isEqualTo(new Next.RetryAfter(Duration.ofSeconds(30)));
  }

  @Test
  void theLastDeferralIsADeadLetter() {
    Delivery delivery = desk.planned(Severity.P0);
    Next next = desk.attempt(delivery, DEFERRED);
    while (next instanceof Next.RetryAfter) {
      next = desk.attempt(delivery, DEFERRED);
    }

    assertThat(next).isEqualTo(new Next.DeadLetter(LocalText.verbatim("451 later")));
    assertThat(delivery.state()).isEqualTo(DeliveryState.FAILED);
    assertThat(delivery.attempts()).hasSize(20);
    assertThat(desk.deliveries.deadLetters(10)).containsExactly(delivery);
  }

  @Test
  void aRefusalIsADeadLetterAtOnce() {
    Delivery delivery = desk.planned(Severity.P0);

    Next next = desk.attempt(delivery, new Refused(LocalText.verbatim("550 no such user")));

    assertThat(next).isInstanceOf(Next.DeadLetter.class);
    assertThat(delivery.state()).isEqualTo(DeliveryState.FAILED);
    assertThat(outcomes(delivery)).containsExactly(Outcome.REFUSED);
  }

  @Test
  void anUncertainUrgentMessageIsRepeatedAndSaysSo() {
    Delivery delivery = desk.planned(Severity.P1);

    assertThat(desk.attempt(delivery, UNCERTAIN)).isInstanceOf(Next.RetryAfter.class);

    assertThat(desk.begin(delivery).message().possibleRepeat()).isTrue();
  }

  @Test
  void anUncertainMessageThatCanWaitIsAPersonsDecision() {
    Delivery delivery = desk.planned(Severity.P2);

    assertThat(desk.attempt(delivery, UNCERTAIN)).isInstanceOf(Next.DeadLetter.class);

    assertThat(delivery.state()).isEqualTo(DeliveryState.UNKNOWN);
  }

  @Test
  void aSuccessThatIsReportedLateStillCountsAndALateFailureDoesNot() {
    Delivery delivery = desk.planned(Severity.P0);
    desk.attempt(delivery, DEFERRED);

    assertThat(desk.sending.record(delivery.id(), new Refused(LocalText.verbatim("550"))))
        .isEqualTo(new Next.RetryAfter(Duration.ofSeconds(2)));
    assertThat(delivery.state()).isEqualTo(DeliveryState.PLANNED);
    assertThat(desk.sending.record(delivery.id(), ACCEPTED)).isEqualTo(new Next.Done());
    assertThat(delivery.state()).isEqualTo(DeliveryState.ACCEPTED);
  }

  @Test
  void aDeliveryThatNobodyPlannedIsNotFound() {
    assertThatThrownBy(() -> desk.sending.begin(new DeliveryId("none")))
        .isInstanceOf(DeliveryNotFound.class)
        .hasMessageContaining("none");
  }

  private static List<Outcome> outcomes(Delivery delivery) {
    return delivery.attempts().stream().map(Attempt::outcome).toList();
  }

  private static Attempt last(Delivery delivery) {
    return delivery.attempts().get(delivery.attempts().size() - 1);
  }
}
