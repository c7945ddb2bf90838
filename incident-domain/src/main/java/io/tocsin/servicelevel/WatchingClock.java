package io.tocsin.servicelevel;

import static io.tocsin.servicelevel.ClockWording.SAY;

import io.tocsin.incident.Actor;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides what a clock waits for next. Thresholds that were passed before the clock was armed give
 * one notice, of the highest (spec, S4).
 */
@ApplicationScoped
public class WatchingClock {

  private final EntityManager entityManager;
  private final Incidents incidents;
  private final Timeline timeline;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected WatchingClock() {
    this(null, null, null, null);
  }

  @Inject
  public WatchingClock(
      EntityManager entityManager, Incidents incidents, Timeline timeline, Clock clock) {
    this.entityManager = entityManager;
    this.incidents = incidents;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * When the next threshold is reached, perhaps in the past; absent when none is left or the clock
   * has stopped, and it stays stopped when the incident comes back.
   */
  @Transactional
  public Optional<Instant> next(IncidentId id, ServiceClock which) {
    Incident incident = incidents.get(id);
    return nextThreshold(incident, which).flatMap(threshold -> threshold.at(which, incident));
  }

  /** Records that the next threshold was reached, and tells which. */
  @Transactional
  public Optional<Threshold> reached(IncidentId id, ServiceClock which) {
    Incident incident = incidents.get(id);
    Optional<Threshold> reached = nextThreshold(incident, which);
    reached.ifPresent(
        threshold -> {
          entityManager.persist(
              new ThresholdNotice(id, which, incident.severity(), threshold, clock.instant()));
          timeline.add(
              id,
              EntryKind.CLOCK,
              Actor.TOCSIN,
              SAY.say(which.name() + "." + threshold.name()),
              Map.of("clock", which.name(), "percent", Integer.toString(threshold.percent())));
        });
    return reached;
  }

  private Optional<Threshold> nextThreshold(Incident incident, ServiceClock which) {
    if (which.stoppedAt(incident).isPresent()) {
      return Optional.empty();
    }
    int said = said(incident, which);
    List<Threshold> left =
        Stream.of(Threshold.values()).filter(threshold -> threshold.percent() > said).toList();
    Instant now = clock.instant();
    return left.stream()
        .filter(
            threshold -> threshold.at(which, incident).filter(at -> !at.isAfter(now)).isPresent())
        .max(Comparator.naturalOrder())
        .or(() -> left.stream().filter(t -> t.at(which, incident).isPresent()).findFirst());
  }

  private int said(Incident incident, ServiceClock which) {
    return entityManager
        .createQuery(
            "select threshold from ThresholdNotice where incidentId = :incident"
                + " and clock = :clock and severity = :severity",
            Threshold.class)
        .setParameter("incident", incident.id().value())
        .setParameter("clock", which)
        .setParameter("severity", incident.severity())
        .getResultStream()
        .mapToInt(Threshold::percent)
        .max()
        .orElse(0);
  }
}
