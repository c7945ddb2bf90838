package io.tocsin.incident;

import io.tocsin.plan.Plans;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/**
 * An acknowledgement that no sign of a person follows in the plan's time counts no more; the status
 * stays (spec, S4).
 */
@ApplicationScoped
public class LapsingAcknowledgement {

  private final Incidents incidents;
  private final Plans plans;
  private final Timeline timeline;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected LapsingAcknowledgement() {
    this(null, null, null);
  }

  @Inject
  public LapsingAcknowledgement(Incidents incidents, Plans plans, Timeline timeline) {
    this.incidents = incidents;
    this.plans = plans;
    this.timeline = timeline;
  }

  /**
   * When it lapses unless a person gives a sign before, perhaps in the past; absent where nobody
   * holds the incident, or the plan sets no time.
   */
  public Optional<Instant> dueAt(Incident incident) {
    if (!incident.status().open() || !incident.answered()) {
      return Optional.empty();
    }
    return plans
        .at(incident.pace())
        .rule(incident.severity())
        .acknowledgementLapses()
        .flatMap(silence -> lastSign(incident).map(sign -> sign.plus(silence)));
  }

  private Optional<Instant> lastSign(Incident incident) {
    return incident
        .answeredAt()
        .map(
            answered ->
                timeline
                    .lastEntryOfAPersonAt(incident.id())
                    .filter(answered::isBefore)
                    .orElse(answered));
  }

  @Transactional
  public void lapse(IncidentId id) {
    incidents.get(id).acknowledgementLapsed();
  }
}
