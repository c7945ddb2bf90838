package io.tocsin.delivery.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.delivery.DeliveryId;
import io.tocsin.delivery.SavedDelivery;
import io.tocsin.delivery.VirtualClock;
import io.tocsin.incident.IncidentId;
import io.tocsin.persistence.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A link is good for one use within a day, on every database. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class AcknowledgeLinksContract {

  @TempDir Path home;
  private final VirtualClock clock = new VirtualClock();
  private IncidentId incident;
  private DeliveryId delivery;
  private String token;
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
  void issue() {
    incident = SavedDelivery.freshIncident();
    delivery = SavedDelivery.of(incident, database);
    String url = LinksForTests.issuing(home, clock).issue(incident, delivery);
    assertThat(url).startsWith("https://tocsin.example" + AcknowledgeLinks.PATH);
    token = url.substring(url.lastIndexOf('/') + 1);
  }

  @Test
  void isGoodOnce() {
    assertThat(use()).isEqualTo(new AcknowledgeLink.Valid(incident, delivery));
    assertThat(use()).isEqualTo(new AcknowledgeLink.Used(incident));
    assertThat(check()).isEqualTo(new AcknowledgeLink.Used(incident));
  }

  @Test
  void lookingAtItUsesNothing() {
    assertThat(check()).isEqualTo(new AcknowledgeLink.Valid(incident, delivery));
    assertThat(check()).isEqualTo(new AcknowledgeLink.Valid(incident, delivery));
    assertThat(use()).isInstanceOf(AcknowledgeLink.Valid.class);
  }

  @Test
  void anAcknowledgementThatFailsGivesTheUseBack() {
    assertThatThrownBy(
            () ->
                database.doInTransaction(
                    em -> {
                      LinksForTests.on(em, home, clock).use(token);
                      throw new IllegalStateException("the incident is locked");
                    }))
        .hasMessage("the incident is locked");

    assertThat(use()).isInstanceOf(AcknowledgeLink.Valid.class);
  }

  @Test
  void twoClicksAtOnceAcknowledgeOnce() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<AcknowledgeLink> click =
        () -> {
          together.await();
          return use();
        };
    ExecutorService people = Executors.newFixedThreadPool(2);
    try {
      List<Future<AcknowledgeLink>> clicks = List.of(people.submit(click), people.submit(click));

      assertThat(List.of(clicks.get(0).get(), clicks.get(1).get()))
          .containsExactlyInAnyOrder(
              new AcknowledgeLink.Valid(incident, delivery), new AcknowledgeLink.Used(incident));
    } finally {
      people.shutdownNow();
    }
  }

  @Test
  void expiresAfterADayToTheSecond() {
    clock.pass(Duration.ofHours(24).minusSeconds(1));
    assertThat(check()).isInstanceOf(AcknowledgeLink.Valid.class);

    clock.pass(Duration.ofSeconds(1));
    assertThat(check()).isEqualTo(new AcknowledgeLink.Expired(incident));
    assertThat(use()).isEqualTo(new AcknowledgeLink.Expired(incident));
  }

  private AcknowledgeLink use() {
    return database.inTransaction(em -> LinksForTests.on(em, home, clock).use(token));
  }

  private AcknowledgeLink check() {
    return database.inTransaction(em -> LinksForTests.on(em, home, clock).check(token));
  }
}
