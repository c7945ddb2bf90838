package io.tocsin.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.delivery.Attempt.Outcome;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Severity;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.text.LocalText;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.StaleObjectStateException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What deliveries promise on every database. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DeliveriesContract {

  private static final Instant NOW = Instant.parse("2026-03-01T03:00:00.123456789Z");
  private static final LocalText OK = new LocalText("taken", "已接收");

  private final IncidentId incident = SavedDelivery.freshIncident();
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

  @Test
  void keepsEverythingToTheMicrosecond() {
    Delivery delivery = added("opened");
    change(delivery, d -> d.sending("${env:MAIL}", NOW.plusSeconds(1)));
    change(delivery, d -> d.accepted("provider-1", OK, NOW.plusSeconds(2)));

    Delivery found = reread(delivery);

    assertThat(found.key()).isEqualTo(new DeliveryKey(incident, "opened", "lead", "mail"));
    assertThat(found.severity()).isEqualTo(Severity.P1);
    assertThat(found.address()).isEqualTo("${env:MAIL}");
    assertThat(found.state()).isEqualTo(DeliveryState.ACCEPTED);
    assertThat(found.createdAt()).isEqualTo("2026-03-01T03:00:00.123456Z");
    assertThat(found.providerId()).contains("provider-1");
    assertThat(found.nextTryAt()).isEmpty();
    assertThat(found.attempts())
        .singleElement()
        .satisfies(
            attempt -> {
              assertThat(attempt.outcome()).isEqualTo(Outcome.ACCEPTED);
              assertThat(attempt.at()).isEqualTo("2026-03-01T03:00:01.123456Z");
              assertThat(attempt.detail()).isEqualTo(OK);
            });
  }

  @Test
  void keepsTheHistoryInOrder() {
    Delivery delivery = added("history");
    for (int i = 0; i < 12; i++) {
      Instant at = NOW.plusSeconds(i);
      LocalText detail = LocalText.verbatim("try " + i);
      change(delivery, d -> d.sending("a", at));
      change(delivery, d -> d.tryAgain(Outcome.DEFERRED, detail, at, at.plusSeconds(1)));
    }

    Delivery found = reread(delivery);

    assertThat(found.attempts()).hasSize(12);
    assertThat(found.attempts().get(11).detail().en()).isEqualTo("try 11");
    assertThat(found.tries()).isEqualTo(12);
    assertThat(found.nextTryAt()).contains(Instant.parse("2026-03-01T03:00:12.123456Z"));
  }

  @Test
  void findsByWhatMayBeThereOnce() {
    Delivery delivery = added("found");

    database.doInTransaction(
        em -> {
          Deliveries deliveries = new JpaDeliveries(em);
          assertThat(deliveries.find(delivery.key()).orElseThrow().id()).isEqualTo(delivery.id());
          assertThat(deliveries.find(new DeliveryKey(incident, "found", "lead", "sms"))).isEmpty();
          assertThat(deliveries.find(new DeliveryId("no-such"))).isEmpty();
        });
  }

  @Test
  void refusesTheSameDeliveryTwice() {
    added("twice");

    assertThatThrownBy(() -> added("twice")).isInstanceOf(PersistenceException.class);
  }

  @Test
  void listsAnIncidentsDeliveriesOldestFirst() {
    IncidentId other = SavedDelivery.freshIncident();
    Delivery second = add(new Delivery(key(other, "b"), Severity.P0, "a", NOW.plusSeconds(1)));
    Delivery first = add(new Delivery(key(other, "c"), Severity.P0, "a", NOW));
    change(first, d -> d.sending("a", NOW));
    change(first, d -> d.failed(Outcome.REFUSED, OK, NOW));
    change(first, d -> d.resend(OK, NOW));

    List<Delivery> found = database.inTransaction(em -> new JpaDeliveries(em).of(other));

    assertThat(found).extracting(Delivery::id).containsExactly(first.id(), second.id());
    assertThat(found.get(0).attempts()).hasSize(2);
  }

  @Test
  void deadLettersAreWhatFailedAndWhatIsUnknown() {
    Delivery failed = added("failed");
    change(failed, d -> d.failed(Outcome.NOT_SENT, OK, NOW));
    Delivery unknown = added("unknown");
    change(unknown, d -> d.unknown(OK, NOW));
    Delivery expired = added("expired");
    change(expired, d -> d.expired(OK, NOW));

    database.doInTransaction(
        em -> {
          Deliveries deliveries = new JpaDeliveries(em);
          assertThat(deliveries.deadLetters(100))
              .extracting(Delivery::id)
              .contains(failed.id(), unknown.id())
              .doesNotContain(expired.id());
          assertThat(deliveries.deadLetters(1)).hasSize(1);
          assertThat(deliveries.countDeadLetters()).isEqualTo(deliveries.deadLetters(100).size());
        });
  }

  @Test
  void whatWasPlannedLaterForTheSameIsFoundWhateverBecameOfIt() {
    DeliveryKey key = new DeliveryKey(incident, "later", "later-lead", "mail");
    Delivery first = add(new Delivery(key, Severity.P1, "a", NOW));
    DeliveryKey next = new DeliveryKey(incident, "later2", "later-lead", "mail");
    Delivery later = add(new Delivery(next, Severity.P1, "a", NOW.plusSeconds(1)));
    change(later, d -> d.failed(Outcome.NOT_SENT, OK, NOW));
    DeliveryKey other = new DeliveryKey(incident, "later3", "later-lead", "sms");
    add(new Delivery(other, Severity.P1, "a", NOW.plusSeconds(1)));

    database.doInTransaction(
        em ->
            assertThat(new JpaDeliveries(em).plannedAfter(first))
                .extracting(Delivery::id)
                .containsExactly(later.id()));
  }

  @Test
  void lettersAreAboutNoIncidentAndFoundByTheirKind() {
    DeliveryKey first = new DeliveryKey(Optional.empty(), "digest:1", "lead", "mail");
    Delivery letter = add(new Delivery(first, Severity.P3, "a", NOW));
    DeliveryKey other = new DeliveryKey(Optional.empty(), "digests:1", "lead", "mail");
    add(new Delivery(other, Severity.P3, "a", NOW));
    added("digest:1");

    database.doInTransaction(
        em -> {
          Deliveries deliveries = new JpaDeliveries(em);
          assertThat(deliveries.letters("digest", 10))
              .extracting(Delivery::id)
              .containsExactly(letter.id());
          assertThat(deliveries.find(first).map(Delivery::id)).contains(letter.id());
          assertThat(deliveries.find(first).map(Delivery::key)).contains(first);
        });
  }

  @Test
  void twoWorkersCannotBothBegin() {
    Delivery delivery = added("race");

    assertThatThrownBy(
            () ->
                database.doInTransaction(
                    mine -> {
                      Delivery seen = new JpaDeliveries(mine).get(delivery.id());
                      change(delivery, d -> d.sending("a", NOW));
                      seen.sending("a", NOW);
                    }))
        .hasRootCauseInstanceOf(StaleObjectStateException.class)
        .satisfiesAnyOf(
            e -> assertThat(e).isInstanceOf(OptimisticLockException.class),
            e -> assertThat(e).hasCauseInstanceOf(OptimisticLockException.class));
    assertThat(reread(delivery).attempts()).hasSize(1);
  }

  @Test
  void aLongAnswerOfAProviderIsCutToFit() {
    Delivery delivery = added("long");

    change(delivery, d -> d.failed(Outcome.REFUSED, LocalText.verbatim("错".repeat(5000)), NOW));

    assertThat(reread(delivery).attempts().get(0).detail().en()).hasSize(1000).endsWith("…");
  }

  private Delivery added(String event) {
    return add(new Delivery(key(incident, event), Severity.P1, "${env:MAIL}", NOW));
  }

  private static DeliveryKey key(IncidentId incident, String event) {
    return new DeliveryKey(incident, event, "lead", "mail");
  }

  private Delivery add(Delivery delivery) {
    database.doInTransaction(em -> new JpaDeliveries(em).add(delivery));
    return delivery;
  }

  private void change(Delivery delivery, Consumer<Delivery> change) {
    database.doInTransaction(em -> change.accept(new JpaDeliveries(em).get(delivery.id())));
  }

  private Delivery reread(Delivery delivery) {
    return database.inTransaction(em -> new JpaDeliveries(em).get(delivery.id()));
  }
}
