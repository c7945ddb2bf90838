package io.tocsin.workflow.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.conformance.ReadingStepTimes;
import io.tocsin.drill.DrillReport;
import io.tocsin.drill.DrillReport.Mark;
import io.tocsin.drill.ReadingDrill;
import io.tocsin.evidence.CollectedEvidence;
import io.tocsin.evidence.Evidence;
import io.tocsin.evidence.Verdict;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.IncidentStatus;
import io.tocsin.incident.Incidents;
import io.tocsin.incident.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Exercises (spec, PR12): the same models on the same engine, and nothing outside is touched. */
class DrillTest {

  private static final String CALLED = "tech-lead by mail, phone";

  @RegisterExtension final World world = new World();

  private IncidentId drill = new IncidentId("0");

  @BeforeEach
  void aP0IsExercisedFiveTimesAsFastByOne() {
    world.itIs("2026-11-24T10:00");
    drill = world.exercises("li", Severity.P0, "site-outage", 5, "tech-lead");
    world.expect("10:00", "declared P0", "tech-lead by mail");
    world.expect("10:00", "page P0 1 1", CALLED);
  }

  @Test
  void onlyWhoTakesPartIsToldAndTheTimesOfThePlanAreShorter() {
    assertThat(incident().responseDueAt()).contains(at(Duration.ofMinutes(3)));
    assertThat(incident().resolutionDueAt()).contains(at(Duration.ofMinutes(24)));

    world.passes(Duration.ofMinutes(3));

    world.expect("10:01:30", "clock RESPONSE 50 P0", CALLED);
    world.expect("10:02:24", "clock RESPONSE 80 P0", CALLED);
    world.expect("10:03", "clock RESPONSE 100 P0", CALLED);
    world.expect("10:03", "page P0 2 1", CALLED);
  }

  @Test
  void theScenarioAnswersForTheProbes() {
    world.acknowledges("li", drill);

    assertThat(evidence()).isNotEmpty();
    assertThat(evidence()).allMatch(seen -> seen.summary().en().startsWith("In this drill"));
  }

  @Test
  void itEndsWithItsReportAndThenTheProcedureIsTested() {
    world.acknowledges("li", drill);
    world.passes(Duration.ofMinutes(1));
    assertThat(world.get(ReadingDrill.class).lastTested()).isEmpty();
    world.resolves("li", drill);
    world.expect("10:01", "resolved", "tech-lead by mail");

    assertThat(incident().status()).isEqualTo(IncidentStatus.CLOSED);
    assertThat(world.get(ReadingDrill.class).lastTested()).containsOnlyKeys("site-outage");
    DrillReport report = report();
    assertThat(report.marks())
        .extracting(Mark::key)
        .containsExactly("answered", "repaired", "steps", "in-time");
    assertThat(report.marks().subList(0, 2)).allMatch(mark -> mark.points() == mark.of());
    assertThat(report.score()).isPresent();
  }

  @Test
  void whoIsLateGetsNoPointsForIt() {
    world.passes(Duration.ofMinutes(4));
    world.acknowledges("li", drill);
    world.resolves("li", drill);
    world.expect("10:01:30", "clock RESPONSE 50 P0", CALLED);
    world.expect("10:02:24", "clock RESPONSE 80 P0", CALLED);
    world.expect("10:03", "clock RESPONSE 100 P0", CALLED);
    world.expect("10:03", "page P0 2 1", CALLED);
    world.expect("10:04", "resolved", "tech-lead by mail");

    Mark answered = report().marks().get(0);
    assertThat(answered.points()).isZero();
    assertThat(answered.said().en()).isEqualTo("Acknowledged after 4 min; the plan has 3 min");
    assertThat(answered.said().zhCn()).isEqualTo("4 分钟后才确认；预案要求 3 分钟");
  }

  @Test
  void whatIsCheckedForRecoveryIsRepaired() {
    world.acknowledges("li", drill);
    assertThat(evidence()).allMatch(seen -> seen.verdict() == Verdict.FAIL);
    world.resolves("li", drill);
    world.expect("10:00", "resolved", "tech-lead by mail");

    assertThat(evidence())
        .filteredOn(seen -> seen.step().startsWith("checklist:"))
        .isNotEmpty()
        .allMatch(seen -> seen.verdict() == Verdict.OK);
  }

  @Test
  void itChangesNoStatistics() {
    world.acknowledges("li", drill);
    world.resolves("li", drill);
    world.expect("10:00", "resolved", "tech-lead by mail");

    assertThat(report().runs()).isNotEmpty();
    assertThat(world.get(ReadingStepTimes.class).of("site-outage", Instant.EPOCH)).isEmpty();
  }

  private Instant at(Duration afterBegin) {
    return incident().declaredAt().plus(afterBegin);
  }

  private Incident incident() {
    return world.read(Incidents.class, all -> all.get(drill));
  }

  private List<Evidence> evidence() {
    return world.read(CollectedEvidence.class, all -> all.of(drill));
  }

  private DrillReport report() {
    return world.get(ReadingDrill.class).report(drill);
  }
}
