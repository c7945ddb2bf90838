package io.tocsin.update;

import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentStatus;
import io.tocsin.plan.Plans;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import io.tocsin.timeline.TimelineEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** When the next status update of an incident is due (spec, N7). */
@ApplicationScoped
public class UpdatesDue {

  private static final int MOST_REOPENINGS = 1000;

  private final StatusUpdates updates;
  private final Plans plans;
  private final Timeline timeline;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected UpdatesDue() {
    this(null, null, null);
  }

  @Inject
  public UpdatesDue(StatusUpdates updates, Plans plans, Timeline timeline) {
    this.updates = updates;
    this.plans = plans;
    this.timeline = timeline;
  }

  /**
   * Counted from the acknowledgement, the last update or the last time that it was opened again,
   * perhaps in the past; absent unless the incident is open and acknowledged and the plan wants
   * updates at its severity.
   */
  public Optional<Instant> dueAt(Incident incident) {
    if (incident.status() != IncidentStatus.ACKNOWLEDGED) {
      return Optional.empty();
    }
    return plans.current().rule(incident.severity()).statusUpdateEvery().map(since(incident)::plus);
  }

  private Instant since(Incident incident) {
    return Stream.of(
            incident.acknowledgedAt(),
            updates.newest(incident.id()).map(StatusUpdate::at),
            reopenedAt(incident))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .orElseThrow(() -> new IllegalStateException("acknowledged, but nobody knows when"));
  }

  private Optional<Instant> reopenedAt(Incident incident) {
    return incident.reopenings() == 0
        ? Optional.empty()
        : timeline.of(incident.id(), Set.of(EntryKind.REOPENED), 0, MOST_REOPENINGS).stream()
            .map(TimelineEntry::at)
            .max(Comparator.naturalOrder());
  }
}
