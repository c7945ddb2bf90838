package io.tocsin.drill;

import static io.tocsin.drill.DrillWording.SAY;

import io.tocsin.evidence.CollectedEvidence;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.Verdict;
import io.tocsin.incident.IncidentId;
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

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Scenario() {
    this(null, null);
  }

  @Inject
  public Scenario(Drills drills, CollectedEvidence evidence) {
    this.drills = drills;
    this.evidence = evidence;
  }

  /**
   * What a probe says now; absent where the incident is no drill.
   *
   * @param repaired the look verifies the recovery, so that it is never a first one
   */
  @Transactional
  public Optional<ProbeResult> answer(IncidentId incident, String probe, boolean repaired) {
    return drills
        .find(incident)
        .map(drill -> drill.answer(probe))
        .map(answer -> said(answer, !repaired && !asked(incident, probe)));
  }

  private boolean asked(IncidentId incident, String probe) {
    return evidence.of(incident).stream().anyMatch(seen -> seen.probe().equals(probe));
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
