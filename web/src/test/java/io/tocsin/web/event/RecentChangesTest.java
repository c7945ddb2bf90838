package io.tocsin.web.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.incident.IncidentChanged;
import io.tocsin.incident.IncidentId;
import io.tocsin.review.ReviewChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What a page hears of the time in which it could not listen. */
class RecentChangesTest {

  private static final Instant START = Instant.parse("2026-11-27T03:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);

  private Instant now = START;
  private final RecentChanges changes = new RecentChanges(clock());

  @Test
  void namesWhatChangedAfterThePageWasRendered() {
    changesAfterASecond("41");
    Instant rendered = now = now.plus(SECOND);
    changesAfterASecond("42");
    changesAfterASecond("43");

    assertThat(changes.since(rendered)).containsExactly("42", "43");
  }

  @Test
  void namesAnIncidentThatChangedBeforeAndAgain() {
    changesAfterASecond("42");
    Instant rendered = now = now.plus(SECOND);
    changesAfterASecond("42");

    assertThat(changes.since(rendered)).containsExactly("42");
  }

  @Test
  void namesTheReviewOfThePlanApartFromIncidents() {
    Instant rendered = now = now.plus(SECOND);
    changes.changed(new ReviewChanged());

    assertThat(changes.since(rendered)).containsExactly(RecentChanges.PLAN_REVIEW);
  }

  @Test
  void countsAChangeAtTheSameMoment() {
    changesAfterASecond("42");
    assertThat(changes.since(now)).containsExactly("42");
    assertThat(changes.since(now.plusMillis(1))).isEmpty();
  }

  @Test
  void saysThatAnyMayHaveChangedBeforeItRemembers() {
    assertThat(changes.since(START)).containsExactly(RecentChanges.ANY);
    for (int id = 0; id <= RecentChanges.MOST; id++) {
      changesAfterASecond(String.valueOf(id));
    }
    assertThat(changes.since(START.plus(SECOND))).containsExactly(RecentChanges.ANY);
    assertThat(changes.since(START.plus(SECOND).plusMillis(1))).hasSize(RecentChanges.MOST);
  }

  private void changesAfterASecond(String incident) {
    now = now.plus(SECOND);
    changes.changed(new IncidentChanged(new IncidentId(incident)));
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now;
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }
}
