package io.tocsin.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.incident.Actor;
import io.tocsin.incident.House;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.WrongState;
import io.tocsin.persistence.TestDatabase;
import io.tocsin.plan.Pace;
import io.tocsin.plan.SshAccess;
import io.tocsin.text.LocalText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunningActionTest {

  private static final Actor LI = Actor.person("li");
  private static final Actor WANG = Actor.person("wang");
  private static final Map<String, String> CHOSEN =
      Map.of("backup", "monday.sql", "role", "postgres");

  private final List<String> alarms = new ArrayList<>();
  private final TestDatabase database = TestDatabase.h2();
  private final House house = new House(database);
  private final IncidentId incident = house.declare(House.outage()).id();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void doesNotRunWhatNobodyConfirmed() {
    String run = propose("restart");

    assertThat(begin(run)).isEqualTo(new RunningAction.Turn.Over(ActionRun.State.FAILED));
  }

  @Test
  void runsWhatAPersonConfirmed() {
    String run = propose("restart");
    work(rooms -> rooms.confirming.confirm(run, rooms.runs.get(run).commandHash(), LI));

    assertThat(begin(run)).isInstanceOf(RunningAction.Turn.Go.class);
  }

  @Test
  void cannotConfirmWhatIsNotComplete() {
    String run = propose("restore");

    assertThatThrownBy(() -> work(rooms -> rooms.confirming.confirm(run, "", LI)))
        .isInstanceOf(WrongState.class);
  }

  @Test
  void putsTheChosenValuesIntoTheCommands() {
    String run = propose("restore");

    ActionRun shown = work(rooms -> rooms.confirming.choose(run, CHOSEN));

    assertThat(shown.command()).isEqualTo("dump app\npsql -U postgres < /backups/monday.sql");
  }

  @Test
  void refusesAValueThatIsNotOfItsType() {
    String run = propose("restore");

    assertThatThrownBy(
            () ->
                work(
                    rooms ->
                        rooms.confirming.choose(
                            run, Map.of("backup", "../../etc/passwd", "role", "postgres"))))
        .isInstanceOf(InvalidParameter.class)
        .hasMessageStartingWith("backup: Backup");
  }

  @Test
  void doesNotRunSomethingDestructiveThatOnlyOnePersonWants() {
    String run = confirmedRestore();

    assertThat(begin(run)).isEqualTo(new RunningAction.Turn.Over(ActionRun.State.FAILED));
  }

  @Test
  void runsSomethingDestructiveThatTwoPeopleSaw() {
    String run = confirmedRestore();
    work(rooms -> rooms.confirming.approve(run, rooms.runs.get(run).commandHash(), WANG));

    assertThat(begin(run)).isInstanceOf(RunningAction.Turn.Go.class);
  }

  @Test
  void takesNobodyForTheSecondPersonOfTheirOwnAction() {
    String run = confirmedRestore();

    assertThatThrownBy(
            () ->
                work(rooms -> rooms.confirming.approve(run, rooms.runs.get(run).commandHash(), LI)))
        .isInstanceOf(WrongState.class);
  }

  @Test
  void takesNoApprovalOfAnotherCommand() {
    String run = confirmedRestore();

    assertThatThrownBy(() -> work(rooms -> rooms.confirming.approve(run, "other", WANG)))
        .isInstanceOf(WrongState.class);
  }

  @Test
  void takesNoApprovalAfterItsTime() {
    String run = confirmedRestore();
    house.clock.pass(ActionRun.APPROVAL_WITHIN);

    assertThatThrownBy(
            () ->
                work(
                    rooms ->
                        rooms.confirming.approve(run, rooms.runs.get(run).commandHash(), WANG)))
        .isInstanceOf(WrongState.class);
  }

  @Test
  void inAFasterDrillTheSecondPersonHasLessTime() {
    IncidentId drill = house.declare(House.drill(new Pace(5))).id();
    String early = confirmedRestore(drill);
    String run = confirmedRestore(drill);
    house.clock.pass(ActionRun.APPROVAL_WITHIN.dividedBy(5).minusSeconds(1));
    work(rooms -> rooms.confirming.approve(early, rooms.runs.get(early).commandHash(), WANG));
    house.clock.pass(Duration.ofSeconds(1));

    assertThatThrownBy(
            () ->
                work(
                    rooms ->
                        rooms.confirming.approve(run, rooms.runs.get(run).commandHash(), WANG)))
        .isInstanceOf(WrongState.class);
  }

  @Test
  void soundsNoAlarmForAGlassThatIsBrokenAlready() {
    String run = confirmedRestore();
    String hash = work(rooms -> rooms.runs.get(run).commandHash());
    work(rooms -> rooms.confirming.breakGlass(run, hash, "nobody else is awake", LI));

    assertThatThrownBy(() -> work(rooms -> rooms.confirming.breakGlass(run, hash, "again", LI)))
        .isInstanceOf(WrongState.class);
    assertThat(alarms).hasSize(1);
  }

  @Test
  void runsWithABrokenGlassAndItsReason() {
    String run = confirmedRestore();
    ActionRun broken =
        work(
            rooms ->
                rooms.confirming.breakGlass(
                    run, rooms.runs.get(run).commandHash(), "nobody else is awake", LI));

    assertThat(broken.breakGlass()).contains("nobody else is awake");
    assertThat(alarms).containsExactly(run);
    assertThat(begin(run)).isInstanceOf(RunningAction.Turn.Go.class);
  }

  @Test
  void saysOnWhichHostItRunsAndPutsThatIntoTheHashButNoPassphrase() {
    String proposed = propose("reload");
    ActionRun run = work(rooms -> rooms.runs.get(proposed));

    assertThat(run.target()).isEqualTo("football/app (deploy@web1)");
    RunningAction.Turn.Go go = (RunningAction.Turn.Go) confirmedAndBegun("reload", "app");
    assertThat(go.commands().ssh().orElseThrow().toString()).doesNotContain("open sesame");
    assertThat(hash("ssh://deploy@web1")).isNotEqualTo(hash("ssh://deploy@web2"));
  }

  private static String hash(String address) {
    Command command =
        new Command(
            List.of("reload"),
            Optional.of(new SshAccess(address, "/key", "/known", Optional.empty())),
            Optional.empty(),
            "/srv",
            Map.of(),
            Duration.ofMinutes(1));
    return new CommandList(List.of(command), Duration.ofMinutes(1)).hash();
  }

  @Test
  void waitsForWhatRunsOnTheSameHostWhoeverSignsInThere() {
    confirmedAndBegun("reload", "app");

    assertThat(confirmedAndBegun("purge", "web")).isEqualTo(new RunningAction.Turn.Wait());
    assertThat(confirmedAndBegun("rotate", "db")).isInstanceOf(RunningAction.Turn.Go.class);
    assertThat(confirmedAndBegun("restart", "cache")).isInstanceOf(RunningAction.Turn.Go.class);
  }

  @Test
  void waitsForWhatRunsOnTheSameComponentWhereverThatIs() {
    confirmedAndBegun("reload", "app");

    assertThat(confirmedAndBegun("restart", "app")).isEqualTo(new RunningAction.Turn.Wait());
  }

  @Test
  void leavesWhatWasLostToAPerson() {
    String run =
        work(rooms -> rooms.proposing.propose(incident, "Call_Action", "reload", "app")).id();
    work(rooms -> rooms.confirming.confirm(run, rooms.runs.get(run).commandHash(), LI));
    begin(run);

    work(
        rooms ->
            rooms.running.record(
                run, new CommandOutcome.Lost(LocalText.verbatim("cut")), "", Map.of()));

    assertThat(begin(run)).isEqualTo(new RunningAction.Turn.Over(ActionRun.State.UNKNOWN));
  }

  private RunningAction.Turn confirmedAndBegun(String action, String component) {
    String run =
        work(rooms -> rooms.proposing.propose(incident, "Call_Action", action, component)).id();
    work(rooms -> rooms.confirming.confirm(run, rooms.runs.get(run).commandHash(), LI));
    return begin(run);
  }

  private String confirmedRestore() {
    return confirmedRestore(incident);
  }

  private String confirmedRestore(IncidentId incident) {
    String run = propose(incident, "restore");
    work(rooms -> rooms.confirming.choose(run, CHOSEN));
    work(rooms -> rooms.confirming.confirm(run, rooms.runs.get(run).commandHash(), LI));
    return run;
  }

  private String propose(String action) {
    return propose(incident, action);
  }

  private String propose(IncidentId incident, String action) {
    return work(rooms -> rooms.proposing.propose(incident, "Call_Action", action, "app")).id();
  }

  private RunningAction.Turn begin(String run) {
    return work(rooms -> rooms.running.begin(run));
  }

  private <T> T work(Function<ActionRooms, T> task) {
    return house.in(
        rooms -> task.apply(new ActionRooms(rooms, run -> alarms.add(run.id()), house.clock)));
  }
}
