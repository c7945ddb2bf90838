package io.tocsin.delivery.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.delivery.Channels;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.DeliveryOutcome.Accepted;
import io.tocsin.delivery.DeliveryOutcome.Deferred;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.delivery.FakeChannel;
import io.tocsin.delivery.SamplePlan;
import io.tocsin.delivery.VirtualClock;
import io.tocsin.delivery.verification.ReadinessForP0.Readiness;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.plan.Contact;
import io.tocsin.text.LocalText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The test button and the start page's answer to "would a P0 reach anybody?", on a database. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class VerificationContract {

  private static final Route LEAD = new Route("tech-lead", "mail");
  private static final Route TEAM = new Route("team", "room");

  private final VirtualClock clock = new VirtualClock();
  private final SamplePlan plan = new SamplePlan();
  private FakeChannel channel = new FakeChannel();
  private TestDatabase database;

  abstract TestDatabase open();

  @BeforeAll
  void openDatabase() {
    database = open();
  }

  @AfterAll
  void closeDatabase() {
    database.close();
  }

  @BeforeEach
  void forgetEarlierTests() {
    channel = new FakeChannel();
    plan.set("TECH_LEAD_MAIL", "lead@example.com").set("SMTP_PASSWORD", "s3cret");
    database.doInTransaction(em -> em.createQuery("delete from Verification").executeUpdate());
  }

  @Test
  void anUntestedRouteIsNotReady() {
    assertThat(readiness(LEAD))
        .isEqualTo(
            new Readiness(
                false,
                List.of(new LocalText("Tech lead on Mail was never tested.", "技术负责人的邮件从未测试过。"))));
  }

  @Test
  void aTestMessageThatIsTakenMakesItReady() {
    assertThat(test(LEAD)).isInstanceOf(Accepted.class);

    assertThat(readiness(LEAD)).isEqualTo(new Readiness(true, List.of()));
    assertThat(channel.sent())
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.recipient()).isEqualTo("lead@example.com");
              assertThat(message.subject()).isEqualTo("警钟测试消息");
              assertThat(message.plainText()).contains("技术负责人", "2026-03-01T03:00:00Z");
              assertThat(message.acknowledgeUrl()).isEmpty();
            });
  }

  @Test
  void aTestMessageThatIsNotTakenDoesNot() {
    channel.answering(() -> new Deferred(LocalText.verbatim("451"), Optional.empty()));

    test(LEAD);

    assertThat(readiness(LEAD).ready()).isFalse();
  }

  @Test
  void testingAgainKeepsTheNewest() {
    test(LEAD);
    clock.pass(Duration.ofDays(1));
    test(LEAD);

    Verification found =
        database.inTransaction(em -> new Verifications(em).find(LEAD).orElseThrow());
    assertThat(found.verifiedAt()).isEqualTo(clock.instant());
  }

  @Test
  void anotherAddressHasToBeTestedAnewButAnotherPasswordNot() {
    test(LEAD);
    plan.set("SMTP_PASSWORD", "rotated");
    assertThat(readiness(LEAD).ready()).isTrue();

    plan.set("TECH_LEAD_MAIL", "successor@example.com");

    assertThat(readiness(LEAD).ready()).isFalse();
    assertThat(readiness(LEAD).reasons().get(0).en())
        .isEqualTo("Tech lead on Mail has changed since it was tested.");
  }

  @Test
  void theDatabaseDoesNotHoldTheAddress() {
    test(LEAD);

    Object hash =
        database.inTransaction(
            em ->
                em.createNativeQuery("select address_hash from channel_verification")
                    .getSingleResult());
    assertThat((String) hash).matches("[0-9a-f]{64}");
  }

  @Test
  void oneReadyRouteIsEnoughAndTheOthersAreNamed() {
    plan.set("TECH_LEAD_MAIL", "");
    test(TEAM);

    Readiness readiness = readiness(LEAD, TEAM, new Route("nobody", "mail"));

    assertThat(readiness.ready()).isTrue();
    assertThat(readiness.reasons()).hasSize(2);
    assertThat(readiness.reasons().get(0).en()).contains("TECH_LEAD_MAIL");
    assertThat(readiness.reasons().get(1).zhCn()).contains("nobody");
  }

  @Test
  void aPlanThatRoutesNobodyIsNotReady() {
    Readiness readiness = readiness();

    assertThat(readiness.ready()).isFalse();
    assertThat(readiness.reasons()).hasSize(1);
  }

  @Test
  void whoHasNoProvedWayCannotBeReached() {
    assertThat(unreached()).containsExactly("tech-lead", "team");

    test(TEAM);
    assertThat(unreached()).as("one way is enough").containsExactly("tech-lead");

    test(LEAD);
    assertThat(unreached()).isEmpty();
    plan.set("TECH_LEAD_MAIL", "successor@example.com");
    assertThat(unreached()).containsExactly("tech-lead");
  }

  @Test
  void testingWhatThePlanCannotReachSaysWhyAndSendsNothing() {
    DeliveryOutcome outcome = test(new Route("tech-lead", "room"));

    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(outcome.detail().en()).contains("no address");
    assertThat(channel.sent()).isEmpty();
  }

  private DeliveryOutcome test(Route route) {
    Channels channels = channel.alone();
    return database.inTransaction(
        em ->
            new TestingChannel(plan.addressBook(channels), channels, new Verifications(em), clock)
                .send(route.contact(), route.channel()));
  }

  private List<String> unreached() {
    return database.inTransaction(
        em ->
            new UnreachedContacts(
                    SamplePlan::plan,
                    VerificationHouse.routes(em, plan.addressBook(channel.alone()), clock))
                .now().stream().map(Contact::key).toList());
  }

  private Readiness readiness(Route... routes) {
    return database.inTransaction(
        em ->
            new ReadinessForP0(
                    (severity, area, event) -> List.of(routes),
                    plan.addressBook(channel.alone()),
                    new Verifications(em))
                .check());
  }
}
