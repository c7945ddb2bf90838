package io.tocsin.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.incident.Actor;
import io.tocsin.incident.House;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.WrongState;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.text.LocalText;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UndoingTest {

  private static final Actor LI = Actor.person("li");
  private static final CommandOutcome WELL = new CommandOutcome.Exited(0, Duration.ofSeconds(1));

  private final TestDatabase database = TestDatabase.h2();
  private final House house = new House(database);
  private final IncidentId incident = house.declare(House.outage()).id();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void takesAnActionBackWithTheValuesThatItHad() {
    String blocked = ran("block", Map.of("address", "203.0.113.7"), WELL);

    ActionRun undo = undo(blocked);

    assertThat(undo.command()).isEqualTo("unblock 203.0.113.7");
    assertThat(undo.undoes()).contains(blocked);
    assertThat(run(blocked).undoneBy()).contains(undo.id());
  }

  @Test
  void takesAnActionBackWithALiteralOfThePlanBeforeItsPreset() {
    assertThat(undo(ran("scale", Map.of("count", "4"), WELL)).command()).isEqualTo("scale app=1");
  }

  @Test
  void goesBackToTheTagThatWasDeployedBefore() {
    String rolled = ran("rollback", Map.of("tag", "v1.2.0"), WELL, Map.of("tag", "v1.3.0"));

    assertThat(undo(rolled).command()).isEqualTo("checkout v1.3.0");
  }

  @Test
  void offersNothingWhereTheTagBeforeWasNotFound() {
    assertThat(offer(ran("rollback", Map.of("tag", "v1.2.0"), WELL))).isEmpty();
  }

  @Test
  void offersNothingForWhatDidNotRunOrHasNoUndo() {
    assertThat(offer(propose("scale"))).isEmpty();
    assertThat(offer(ran("restart", Map.of(), WELL))).isEmpty();
  }

  @Test
  void offersAnUndoForWhatMayHaveRunInPart() {
    assertThat(
            offer(
                ran(
                    "scale",
                    Map.of("count", "2"),
                    new CommandOutcome.Lost(LocalText.verbatim("cut")))))
        .isPresent();
  }

  @Test
  void undoesOnceUnlessTheUndoCameToNothing() {
    String scaled = ran("scale", Map.of("count", "2"), WELL);
    String undo = undo(scaled).id();
    assertThat(offer(scaled)).isEmpty();
    assertThatThrownBy(() -> undo(scaled)).isInstanceOf(WrongState.class);

    work(
        rooms -> {
          rooms.proposing.withdraw(undo);
          return true;
        });

    assertThat(offer(scaled)).isPresent();
  }

  @Test
  void offersOnlyTheLastOfTwoWhoseUndoIsTheSame() {
    String first = ran("scale", Map.of("count", "2"), WELL);
    house.clock.pass(Duration.ofMinutes(1));
    String second = ran("scale", Map.of("count", "4"), WELL);

    assertThat(offer(first)).isEmpty();
    assertThat(offer(second)).isPresent();
  }

  @Test
  void offersNothingThatWouldOnlyDoTheSameAgain() {
    String scaled = ran("scale", Map.of("count", "2"), WELL);
    house.clock.pass(Duration.ofMinutes(1));
    String undo = undo(scaled).id();
    work(rooms -> rooms.confirming.confirm(undo, rooms.runs.get(undo).commandHash(), LI));
    begin(undo);
    work(
        rooms ->
            rooms.running.record(
                undo, new CommandOutcome.Exited(1, Duration.ofSeconds(1)), "", Map.of()));

    assertThat(offer(undo)).isEmpty();
    assertThat(offer(scaled)).isPresent();
  }

  @Test
  void aDrillTakesNoUndoAway() {
    String scaled = ran("scale", Map.of("count", "2"), WELL);
    house.clock.pass(Duration.ofMinutes(1));
    IncidentId exercise = drill();
    String drill =
        work(rooms -> rooms.proposing.propose(exercise, "Call_Action", "scale", "app")).id();
    work(rooms -> rooms.confirming.confirm(drill, rooms.runs.get(drill).commandHash(), LI));
    assertThat(begin(drill)).isEqualTo(new RunningAction.Turn.Over(ActionRun.State.SUCCEEDED));

    assertThat(offer(scaled)).isPresent();
    String undo = undo(drill).id();
    work(rooms -> rooms.confirming.confirm(undo, rooms.runs.get(undo).commandHash(), LI));
    assertThat(begin(undo)).isEqualTo(new RunningAction.Turn.Over(ActionRun.State.SUCCEEDED));
    assertThat(run(undo).startedAt()).isEmpty();
  }

  @Test
  void offersBothOfTwoWhoseUndoDiffers() {
    String first = ran("block", Map.of("address", "203.0.113.7"), WELL);
    house.clock.pass(Duration.ofMinutes(1));
    String second = ran("block", Map.of("address", "203.0.113.8"), WELL);

    assertThat(offer(first)).isPresent();
    assertThat(offer(second)).isPresent();
    assertThat(last().orElseThrow().id()).isEqualTo(second);
  }

  @Test
  void findsNothingToUndoInAStepThatRanNothing() {
    propose("scale");

    assertThat(last()).isEmpty();
  }

  private IncidentId drill() {
    return house.declare(House.drill()).id();
  }

  private String ran(String action, Map<String, String> values, CommandOutcome outcome) {
    return ran(action, values, outcome, Map.of());
  }

  private String ran(
      String action,
      Map<String, String> values,
      CommandOutcome outcome,
      Map<String, String> before) {
    String run = propose(action);
    if (!values.isEmpty()) {
      work(rooms -> rooms.confirming.choose(run, values));
    }
    work(rooms -> rooms.confirming.confirm(run, rooms.runs.get(run).commandHash(), LI));
    assertThat(begin(run)).isInstanceOf(RunningAction.Turn.Go.class);
    work(rooms -> rooms.running.record(run, outcome, "", before));
    return run;
  }

  private String propose(String action) {
    return work(rooms -> rooms.proposing.propose(incident, "Call_Action", action, "app")).id();
  }

  private ActionRun undo(String run) {
    return work(rooms -> rooms.proposing.proposeUndo("Call_Undo", run));
  }

  private Optional<ActionRun> last() {
    return work(rooms -> rooms.undoing.lastOf(incident, "Call_Action"));
  }

  private RunningAction.Turn begin(String run) {
    return work(rooms -> rooms.running.begin(run));
  }

  private Optional<UndoOffer> offer(String run) {
    return work(rooms -> rooms.undoing.offer(rooms.runs.get(run)));
  }

  private ActionRun run(String id) {
    return work(rooms -> rooms.runs.get(id));
  }

  private <T> T work(Function<ActionRooms, T> task) {
    return house.in(rooms -> task.apply(new ActionRooms(rooms, run -> {}, house.clock)));
  }
}
