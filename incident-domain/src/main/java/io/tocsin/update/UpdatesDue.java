package io.tocsin.update;

import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentStatus;
import io.tocsin.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** When the next status update of an incident is due (spec, N7). */
@ApplicationScoped
public class UpdatesDue {

  private final StatusUpdates updates;
  private final Plans plans;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected UpdatesDue() {
    this(null, null);
  }

  @Inject
  public UpdatesDue(StatusUpdates updates, Plans plans) {
    this.updates = updates;
    this.plans = plans;
  }

  /**
   * Counted from the last acknowledgement or the last update, perhaps in the past; absent unless
   * somebody holds the incident (not while people are paged for it again) and the plan wants
   * updates at its severity.
   */
  public Optional<Instant> dueAt(Incident incident) {
    if (incident.status() != IncidentStatus.ACKNOWLEDGED || !incident.answered()) {
      return Optional.empty();
    }
    return plans
        .at(incident.pace())
        .rule(incident.severity())
        .statusUpdateEvery()
        .map(since(incident)::plus);
  }

  private Instant since(Incident incident) {
    return Stream.of(incident.answeredAt(), updates.newest(incident.id()).map(StatusUpdate::at))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .orElseThrow(() -> new IllegalStateException("answered, but nobody knows when"));
  }
}
