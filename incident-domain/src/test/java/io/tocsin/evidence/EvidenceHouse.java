package io.tocsin.evidence;

import io.tocsin.incident.IncidentId;
import io.tocsin.text.LocalText;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/** Gives other packages' tests what is package-private here. */
public final class EvidenceHouse {

  private final CollectedEvidence collected;

  public EvidenceHouse(EntityManager entityManager) {
    collected = new CollectedEvidence(entityManager);
  }

  public CollectedEvidence collected() {
    return collected;
  }

  public void seen(IncidentId incident, String probe, ProbeResult result, Instant at) {
    LocalText name = LocalText.verbatim(probe);
    collected.add(
        new Evidence(incident, "Task_Look", probe, name, result, at, Duration.ofMillis(12)));
  }
}
