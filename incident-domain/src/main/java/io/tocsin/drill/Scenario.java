package io.tocsin.drill;

import static io.tocsin.drill.DrillWording.SAY;

import io.tocsin.evidence.CollectedEvidence;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.Verdict;
import io.tocsin.incident.IncidentId;
import io.tocsin.remediation.ActionRun;
import io.tocsin.remediation.ActionRuns;
import io.tocsin.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Answers for the probes of a drill, so that nothing outside is asked (spec, PR12). */
@ApplicationScoped
public class Scenario {

  private final Drills drills;
  private final CollectedEvidence evidence;
  private final ActionRuns actions;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Scenario() {
    this(null, null, null);
  }

  @Inject
  public Scenario(Drills drills, CollectedEvidence evidence, ActionRuns actions) {
    this.drills = drills;
    this.evidence = evidence;
    this.actions = actions;
  }

  /**
   * What a probe says now: the first answer until a measure has worked or it is asked again, and
   * the later one from then on. Absent where the incident is no drill.
   *
   * @param repaired the look verifies the recovery, so that it is never a first one
   */
  @Transactional
  public Optional<ProbeResult> answer(IncidentId incident, String probe, boolean repaired) {
    return drills
        .find(incident)
        .map(drill -> drill.answer(probe))
        .map(answer -> said(answer, !repaired && !asked(incident, probe) && !helped(incident)));
  }

  private boolean asked(IncidentId incident, String probe) {
    return evidence.of(incident).stream().anyMatch(seen -> seen.probe().equals(probe));
  }

  private boolean helped(IncidentId incident) {
    return actions.of(incident).stream().anyMatch(run -> run.state() == ActionRun.State.SUCCEEDED);
  }

  private static ProbeResult said(Answer answer, boolean first) {
    Verdict verdict = first ? answer.first() : answer.later();
    LocalText supposed = SAY.say("supposed." + verdict);
    return new ProbeResult.Seen(
        verdict,
        first && !answer.finding().isEmpty()
            ? SAY.say("found", supposed, LocalText.verbatim(answer.finding()))
            : supposed,
        "",
        List.of());
  }
}
