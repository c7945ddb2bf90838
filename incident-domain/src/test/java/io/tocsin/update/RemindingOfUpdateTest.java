package io.tocsin.update;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.incident.Actor;
import io.tocsin.incident.House;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Severity;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.update.StatusUpdate.Audience;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When somebody is reminded of a status update: every 30 min at P0, 60 at P1 (spec, N7). */
class RemindingOfUpdateTest {

  private static final Actor WANG = Actor.person("wang");
  private static final Duration EVERY = Duration.ofMinutes(30);

  private final TestDatabase database = TestDatabase.h2();
  private final House house = new House(database);
  private final UpdateHouse.Sent sent = new UpdateHouse.Sent();
  private IncidentId incident = new IncidentId("0");

  @BeforeEach
  void declareP0() {
    incident = house.declare(House.outage()).id();
    assertThat(house.get(incident).severity()).isEqualTo(Severity.P0);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void nobodyIsRemindedBeforeSomebodyHoldsIt() {
    assertThat(next()).isEqualTo(new Reminder.Unwanted());
    assertThat(dueAt()).isEmpty();

    acknowledge();

    assertThat(next()).isEqualTo(new Reminder.Ahead(now().plus(EVERY)));
    assertThat(dueAt()).contains(now().plus(EVERY));
  }

  @Test
  void anUpdateBeginsTheIntervalAnew() {
    acknowledge();
    house.clock.pass(Duration.ofMinutes(20));
    house.in(
        rooms ->
            UpdateHouse.writing(rooms, house, sent)
                .write(incident, "Half is back.", Audience.INTERNAL, WANG));

    assertThat(next()).isEqualTo(new Reminder.Ahead(now().plus(EVERY)));
    assertThat(dueAt()).contains(now().plus(EVERY));
  }

  @Test
  void aReminderIsWrittenDownAndSentAndComesAgainAfterTheInterval() {
    acknowledge();
    Instant due = now().plus(EVERY);
    passWithASign(EVERY);
    remind();

    assertThat(sent.events).containsExactly("update-due:1");
    assertThat(house.timeline(incident, EntryKind.UPDATE).get(0).text())
        .isEqualTo(
            new LocalText(
                "No status update for 30 min: whoever holds the incident is reminded",
                "已 30 分钟没有状态更新：已提醒负责人"));
    assertThat(next()).isEqualTo(new Reminder.Ahead(now().plus(EVERY)));
    assertThat(dueAt()).as("it stays overdue").contains(due);

    passWithASign(EVERY);
    remind();
    assertThat(sent.events).containsExactly("update-due:1", "update-due:2");
  }

  @Test
  void nobodyIsRemindedTooEarlyOrTwice() {
    acknowledge();
    passWithASign(EVERY.minusMillis(1));
    remind();
    assertThat(sent.events).isEmpty();

    house.clock.pass(Duration.ofMillis(1));
    remind();
    remind();
    assertThat(sent.events).hasSize(1);
  }

  @Test
  void theIntervalIsThatOfThePresentSeverity() {
    acknowledge();

    severity(Severity.P1);
    assertThat(next()).isEqualTo(new Reminder.Ahead(now().plus(Duration.ofHours(1))));
    severity(Severity.P2);
    assertThat(next()).isEqualTo(new Reminder.Unwanted());
    severity(Severity.P0);
    assertThat(next()).as("everybody is paged").isEqualTo(new Reminder.Unwanted());
    house.clock.pass(Duration.ofMinutes(1));
    acknowledge();
    assertThat(next()).isEqualTo(new Reminder.Ahead(now().plus(EVERY)));
  }

  @Test
  void anIncidentThatIsOverWantsNone() {
    acknowledge();
    house.in(rooms -> rooms.cancelling.cancel(incident, "a test", WANG));

    assertThat(next()).isEqualTo(new Reminder.Over());
    assertThat(dueAt()).isEmpty();
  }

  @Test
  void oneThatCameBackCountsFromWhenSomebodyHoldsItAgain() {
    acknowledge();
    severity(Severity.P2);
    house.in(rooms -> rooms.resolving.resolved(incident, WANG));
    house.clock.pass(Duration.ofHours(5));
    house.in(rooms -> rooms.reopening.reopen(incident, LocalText.verbatim("again"), WANG));
    severity(Severity.P1);
    house.clock.pass(Duration.ofMinutes(1));
    assertThat(dueAt()).isEmpty();

    acknowledge();

    assertThat(dueAt()).contains(now().plus(Duration.ofHours(1)));
  }

  @Test
  void nobodyIsRemindedWhileEverybodyIsPagedBecauseTheAcknowledgementLapsed() {
    acknowledge();
    house.clock.pass(EVERY);
    assertThat(next()).as("it lapses at this moment").isEqualTo(new Reminder.Unwanted());
    remind();
    house.in(
        rooms -> {
          UpdateHouse.lapsing(rooms).lapse(incident);
          return rooms.incidents.get(incident);
        });

    house.clock.pass(EVERY);
    remind();

    assertThat(sent.events).isEmpty();
    assertThat(dueAt()).isEmpty();
  }

  private Reminder next() {
    return house.in(rooms -> UpdateHouse.reminding(rooms, house, sent).next(incident));
  }

  private Optional<Instant> dueAt() {
    return house.in(rooms -> UpdateHouse.due(rooms).dueAt(rooms.incidents.get(incident)));
  }

  private Incident remind() {
    return house.in(
        rooms -> {
          UpdateHouse.reminding(rooms, house, sent).remind(incident);
          return rooms.incidents.get(incident);
        });
  }

  /** Somebody is at work, but tells nobody. */
  private void passWithASign(Duration time) {
    house.clock.pass(time.dividedBy(2));
    house.in(
        rooms -> {
          rooms.timeline.add(incident, EntryKind.COMMENT, WANG, LocalText.verbatim("at work"));
          return WANG;
        });
    house.clock.pass(time.minus(time.dividedBy(2)));
  }

  private void acknowledge() {
    house.in(rooms -> rooms.acknowledging.acknowledge(incident, WANG, "page"));
  }

  private void severity(Severity to) {
    house.in(rooms -> rooms.severities.change(incident, to, LocalText.verbatim("a test"), WANG));
  }

  private Instant now() {
    return house.clock.instant();
  }
}
