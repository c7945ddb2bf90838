package io.tocsin.conformance;

import static io.tocsin.conformance.ConformanceHouse.ASSESS;
import static io.tocsin.conformance.ConformanceHouse.LOOK;
import static io.tocsin.conformance.ConformanceHouse.RESTART;
import static io.tocsin.conformance.ConformanceHouse.ROLL_BACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.incident.House;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.NoSuchIncident;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.text.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What became of the planned steps (spec, PR). */
abstract class ConformanceContract {

  private static final LocalText OUTAGE = new LocalText("Site outage", "网站宕机");

  private final TestDatabase database = database();
  private final House house = new House(database);
  private final IncidentId id = house.declare(House.outage()).id();

  abstract TestDatabase database();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void tellsWhoDidWhatAndForHowLong() {
    starts("run", 1);
    begins("run", "look", LOOK);
    minutes(1);
    record(it -> it.ended("look", StepOutcome.told("FAIL")));
    begins("run", "assess", ASSESS);
    minutes(3);
    record(it -> it.doneBy("assess", "li", Optional.empty()));
    record(it -> it.ended("assess", outcome(StepState.DONE, "RESTART")));
    record(it -> it.procedureEnded("run", false));

    Conformance report = only();

    assertThat(report.state()).isEqualTo(Conformance.State.ENDED);
    assertThat(states(report))
        .containsExactly(
            StepState.DONE, StepState.DONE, StepState.NOT_NEEDED, StepState.NOT_NEEDED);
    Conformance.Step look = report.steps().get(0);
    assertThat(look.outcome()).isEqualTo("FAIL");
    assertThat(look.outcomeLabel()).isEqualTo(new LocalText("failed", "异常"));
    assertThat(look.by()).isEmpty();
    Conformance.Step assess = report.steps().get(1);
    assertThat(assess.by()).contains("li");
    assertThat(assess.took()).isEqualTo(Duration.ofMinutes(3));
    assertThat(assess.late()).isFalse();
    assertThat(report.summary())
        .isEqualTo(
            new LocalText("2 of 2 planned steps done, 2 not needed", "计划的 2 步中完成 2 步，2 步不需要"));
  }

  @Test
  void aSkippedStepKeepsItsReason() {
    starts("run", 1);
    begins("run", "assess", ASSESS);
    record(it -> it.doneBy("assess", "li", Optional.of("known from yesterday")));
    record(it -> it.ended("assess", outcome(StepState.SKIPPED, "RESTART")));

    Conformance.Step step = only().steps().get(1);

    assertThat(step.state()).isEqualTo(StepState.SKIPPED);
    assertThat(step.reason()).contains("known from yesterday");
    assertThat(only().summary().en()).startsWith("0 of 4 planned steps done, 1 skipped");
  }

  @Test
  void aStepThatItsTimeBoxEndedHasOverrun() {
    starts("run", 1);
    begins("run", "assess", ASSESS);
    record(it -> it.due("assess", house.clock.instant().plus(Duration.ofMinutes(5))));
    minutes(5);
    record(it -> it.left("assess"));

    assertThat(only().steps().get(1).state()).isEqualTo(StepState.OVERRUN);
    assertThat(only().summary().en()).contains(", 1 overran,");
  }

  @Test
  void aStepThatWasDoneAfterItsTimeBoxTellsByHowMuch() {
    starts("run", 1);
    begins("run", "restart", RESTART);
    record(it -> it.due("restart", house.clock.instant().plus(Duration.ofMinutes(5))));
    minutes(9);
    record(it -> it.ended("restart", StepOutcome.told("SUCCEEDED")));

    Conformance.Step step = only().steps().get(2);

    assertThat(step.state()).isEqualTo(StepState.DONE);
    assertThat(step.overrun()).isEqualTo(Duration.ofMinutes(4));
    assertThat(only().summary().en()).contains("1 overran by 4 min");
  }

  @Test
  void anActionThatNobodyConfirmedHasOverrunAndOneThatWasRefusedIsSkipped() {
    assertThat(StepOutcome.told("NOT_CONFIRMED").state()).isEqualTo(StepState.OVERRUN);
    assertThat(StepOutcome.told("SKIPPED").state()).isEqualTo(StepState.SKIPPED);
    assertThat(StepOutcome.told("FAILED").state()).isEqualTo(StepState.DONE);
  }

  @Test
  void repeatsAreCountedAndTheirTimesAdded() {
    starts("run", 1);
    for (int time = 1; time <= 3; time++) {
      String step = "restart" + time;
      begins("run", step, RESTART);
      minutes(2);
      record(it -> it.ended(step, StepOutcome.told("FAILED")));
    }

    Conformance.Step step = only().steps().get(2);

    assertThat(step.times()).isEqualTo(3);
    assertThat(step.took()).isEqualTo(Duration.ofMinutes(6));
    assertThat(only().summary().en()).contains("1 repeated 3 times");
    assertThat(only().summary().zhCn()).contains("1 步重复，最多 3 次");
  }

  @Test
  void aSwitchedProcedureIsToldForItself() {
    starts("first", 1);
    begins("first", "assess", ASSESS);
    minutes(1);
    record(it -> it.left("assess"));
    record(it -> it.procedureEnded("first", true));
    starts("second", 1);
    begins("second", "look", LOOK);

    List<Conformance> reports = read();

    assertThat(reports)
        .extracting(Conformance::state)
        .containsExactly(Conformance.State.LEFT, Conformance.State.RUNNING);
    assertThat(states(reports.get(0)))
        .containsExactly(
            StepState.NOT_REACHED,
            StepState.CANCELLED,
            StepState.NOT_REACHED,
            StepState.NOT_REACHED);
    assertThat(states(reports.get(1))).first().isEqualTo(StepState.OPEN);
  }

  @Test
  void stepsOfAModelThatIsNotKnownAnyMoreAreStillTold() {
    starts("run", 7);
    begins("run", "back", ROLL_BACK);

    assertThat(only().steps()).extracting(Conformance.Step::planned).containsExactly(ROLL_BACK);
  }

  @Test
  void severalPeopleMayHaveAPartInOneAction() {
    starts("run", 1);
    begins("run", "restart", RESTART);
    record(it -> it.doneBy("restart", "li", Optional.empty()));
    record(it -> it.doneBy("restart", "wang", Optional.empty()));
    record(it -> it.doneBy("restart", "wang", Optional.empty()));

    assertThat(only().steps().get(2).by()).contains("li, wang");
  }

  @Test
  void whatBeganUnrecordedIsPassedOver() {
    begins("unknown", "look", LOOK);
    record(it -> it.ended("look", StepOutcome.told("OK")));
    record(it -> it.left("look"));
    record(it -> it.procedureEnded("unknown", false));

    assertThat(read()).isEmpty();
    assertThatThrownBy(() -> in(it -> it.reading().of(new IncidentId("4711"))))
        .isInstanceOf(NoSuchIncident.class);
  }

  @Test
  void tellsWhereTheTimeWentOverSeveralRuns() {
    Instant since = house.clock.instant();
    starts("first", 1);
    begins("first", "assess", ASSESS);
    record(it -> it.due("assess", house.clock.instant().plus(Duration.ofMinutes(5))));
    minutes(7);
    record(it -> it.ended("assess", outcome(StepState.DONE, "RESTART")));
    starts("second", 1);
    for (int took : List.of(1, 2)) {
      begins("second", "look" + took, LOOK);
      minutes(took);
      record(it -> it.ended("look" + took, StepOutcome.told("OK")));
    }
    begins("second", "restart", RESTART);

    assertThat(times(since))
        .containsExactly(
            new StepTime(
                ASSESS, 1, Duration.ofMinutes(7), Duration.ofMinutes(7), Duration.ofMinutes(2)),
            new StepTime(LOOK, 2, Duration.ofMinutes(2), Duration.ofMinutes(3), Duration.ZERO));
    assertThat(times(since.plusSeconds(2))).extracting(StepTime::step).containsExactly(LOOK);
  }

  @Test
  void theTimeOfADrillIsNotCounted() {
    Instant since = house.clock.instant();
    IncidentId drill = house.declare(House.drill()).id();
    record(it -> it.procedureStarted(new StartedProcedure("drill", drill, "outage", 1, OUTAGE)));
    begins("drill", "assess", ASSESS);
    minutes(1);
    record(it -> it.ended("assess", outcome(StepState.DONE, "RESTART")));

    assertThat(times(since)).isEmpty();
  }

  private List<StepTime> times(Instant since) {
    return in(it -> it.times().of("outage", since));
  }

  private void starts(String run, int version) {
    record(it -> it.procedureStarted(new StartedProcedure(run, id, "outage", version, OUTAGE)));
    house.clock.pass(Duration.ofMillis(1));
  }

  private void begins(String run, String stepRun, PlannedStep step) {
    record(it -> it.started(run, stepRun, step));
  }

  private void minutes(int minutes) {
    house.clock.pass(Duration.ofMinutes(minutes));
  }

  private static StepOutcome outcome(StepState state, String key) {
    return new StepOutcome(state, key, LocalText.verbatim("Restart"));
  }

  private static List<StepState> states(Conformance report) {
    return report.steps().stream().map(Conformance.Step::state).toList();
  }

  private Conformance only() {
    assertThat(read()).hasSize(1);
    return read().get(0);
  }

  private List<Conformance> read() {
    return in(it -> it.reading().of(id));
  }

  private void record(Consumer<RecordingSteps> work) {
    in(
        it -> {
          work.accept(it.recording());
          return true;
        });
  }

  private <T> T in(Function<ConformanceHouse, T> work) {
    return house.in(
        rooms ->
            work.apply(new ConformanceHouse(rooms.entityManager, rooms.incidents, house.clock)));
  }
}
