package io.tocsin.update;

import static io.tocsin.update.UpdateWording.SAY;

import io.tocsin.incident.Actor;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.incident.LapsingAcknowledgement;
import io.tocsin.plan.Plans;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Whoever holds an incident is reminded that nobody was told for long (spec, N7). */
@ApplicationScoped
public class RemindingOfUpdate {

  private final EntityManager entityManager;
  private final Incidents incidents;
  private final UpdatesDue due;
  private final LapsingAcknowledgement lapsing;
  private final UpdateMessages messages;
  private final Plans plans;
  private final Timeline timeline;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RemindingOfUpdate() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  public RemindingOfUpdate(
      EntityManager entityManager,
      Incidents incidents,
      UpdatesDue due,
      LapsingAcknowledgement lapsing,
      UpdateMessages messages,
      Plans plans,
      Timeline timeline,
      Clock clock) {
    this.entityManager = entityManager;
    this.incidents = incidents;
    this.due = due;
    this.lapsing = lapsing;
    this.messages = messages;
    this.plans = plans;
    this.timeline = timeline;
    this.clock = clock;
  }

  /** What to wait for now; after a reminder, the same interval again. */
  @Transactional
  public Reminder next(IncidentId id) {
    Incident incident = incidents.get(id);
    return incident.status().open() ? next(incident) : new Reminder.Over();
  }

  private Reminder next(Incident incident) {
    Optional<Instant> dueAt = due.dueAt(incident);
    if (dueAt.isEmpty() || lapses(incident)) {
      return new Reminder.Unwanted();
    }
    Instant again = last(incident.id()).map(last -> last.at().plus(every(incident))).orElse(null);
    return new Reminder.Ahead(again != null && again.isAfter(dueAt.get()) ? again : dueAt.get());
  }

  /** At the same silence everybody is paged again, and nobody is left to be reminded. */
  private boolean lapses(Incident incident) {
    return lapsing.dueAt(incident).filter(at -> !at.isAfter(clock.instant())).isPresent();
  }

  /** Reminds where it is time; where somebody wrote one meanwhile, nothing happens. */
  @Transactional
  public void remind(IncidentId id) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!(next(id) instanceof Reminder.Ahead ahead) || ahead.at().isAfter(now)) {
      return;
    }
    int number = last(id).map(UpdateReminder::number).orElse(0) + 1;
    entityManager.persist(new UpdateReminder(id, number, now));
    timeline.add(
        id,
        EntryKind.UPDATE,
        Actor.TOCSIN,
        SAY.say("reminded", every(incidents.get(id)).toMinutes()),
        Map.of("reminder", Integer.toString(number)));
    messages.due(id, number);
  }

  private Duration every(Incident incident) {
    return plans.at(incident.pace()).rule(incident.severity()).statusUpdateEvery().orElseThrow();
  }

  private Optional<UpdateReminder> last(IncidentId id) {
    return entityManager
        .createQuery(
            "from UpdateReminder where incidentId = :incident order by number desc",
            UpdateReminder.class)
        .setParameter("incident", id.value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
