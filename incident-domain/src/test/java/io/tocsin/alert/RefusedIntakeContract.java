package io.tocsin.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.delivery.VirtualClock;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.text.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was refused is counted, on every database and without one. */
abstract class RefusedIntakeContract {

  private static final LocalText REASON = new LocalText("no such version", "版本不对");

  private final VirtualClock clock = new VirtualClock();
  private final Database stored = new Database();
  private final RefusedIntake intake = new RefusedIntake(stored, clock);
  private TestDatabase database;

  abstract TestDatabase open();

  @BeforeEach
  void openDatabase() {
    database = open();
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  @Test
  void countsAlertsFromAMomentOn() {
    intake.record("alertmanager", 422, 1, REASON);
    clock.pass(Duration.ofHours(1));
    Instant later = clock.instant();
    intake.record("alertmanager", 202, 5, REASON);

    assertThat(intake.countSince(later)).isEqualTo(5);
    assertThat(intake.countSince(Instant.EPOCH)).isEqualTo(6);
  }

  @Test
  void showsTheNewestFirst() {
    intake.record("alertmanager", 422, 1, REASON);
    intake.record("grafana", 413, 1, LocalText.verbatim("x".repeat(5000)));

    List<RefusedRequest> newest = intake.newest(10);

    assertThat(newest)
        .extracting(RefusedRequest::source)
        .containsExactly("grafana", "alertmanager");
    assertThat(newest.get(1).reason()).isEqualTo(REASON);
    assertThat(intake.newest(1)).extracting(RefusedRequest::status).containsExactly(413);
  }

  @Test
  void keepsTheNewestThousandRequests() {
    for (int i = 0; i < 1002; i++) {
      intake.record("alertmanager", 503, 1, REASON);
      if (i == 500) {
        intake.newest(1);
      }
    }

    assertThat(intake.newest(2000)).hasSize(1000);
    assertThat(intake.countSince(Instant.EPOCH)).isEqualTo(1000);
  }

  @Test
  void overloadIsCountedWithoutAskingTheDatabase() {
    stored.gone = true;
    intake.record("alertmanager", 503, 1, REASON);
    assertThat(stored.asked).isZero();

    stored.gone = false;
    assertThat(intake.countSince(Instant.EPOCH)).isEqualTo(1);
  }

  @Test
  void withoutADatabaseItIsKeptUntilThereIsOne() {
    stored.gone = true;
    intake.record("alertmanager", 422, 1, REASON);
    intake.record("alertmanager", 422, 1, REASON);

    stored.gone = false;
    assertThat(intake.newest(5)).hasSize(2);
    assertThat(intake.newest(5)).hasSize(2);
  }

  private final class Database extends StoredRefusals {

    private boolean gone;
    private int asked;

    @Override
    public void store(List<RefusedRequest> refused) {
      asked++;
      if (gone) {
        throw new IllegalStateException("the database is gone");
      }
      database.doInTransaction(em -> new StoredRefusals(em).store(refused));
    }

    @Override
    public long alertsSince(Instant since) {
      return database.inTransaction(em -> new StoredRefusals(em).alertsSince(since));
    }

    @Override
    public List<RefusedRequest> newest(int limit) {
      return database.inTransaction(em -> new StoredRefusals(em).newest(limit));
    }
  }
}
