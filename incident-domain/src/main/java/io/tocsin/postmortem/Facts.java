package io.tocsin.postmortem;

import io.tocsin.checklist.ItemState;
import io.tocsin.conformance.Conformance;
import io.tocsin.delivery.DeliveryState;
import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Verdict;
import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.IncidentStatus;
import io.tocsin.incident.Severity;
import io.tocsin.plan.ChecklistItemDefinition.Group;
import io.tocsin.remediation.ActionRun;
import io.tocsin.servicelevel.ServiceClock;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The half of a postmortem that nobody has to write (spec, M1), as it stands when it is read.
 *
 * @param timeline oldest first, at most {@link #MAX_TIMELINE} entries
 * @param timelineCut whether there are more entries than those
 * @param conformance what became of the planned steps, for each run of a procedure
 * @param people everybody and every program that did something, in order of their first deed
 * @param rootCauses the candidates of the procedure
 */
public record Facts(
    Subject subject,
    List<ClockReading> clocks,
    List<AlertHeard> alerts,
    List<Event> timeline,
    boolean timelineCut,
    List<Look> evidence,
    List<ActionTaken> actions,
    List<Conformance> conformance,
    List<Check> checklist,
    List<Sent> deliveries,
    List<Participant> people,
    List<Cause> rootCauses) {

  /** Most entries of a timeline that a report shows. */
  public static final int MAX_TIMELINE = 2_000;

  /** How long until somebody took it; absent while nobody has. */
  public Optional<Duration> timeToAcknowledge() {
    return taken(ServiceClock.RESPONSE);
  }

  /** How long until recovery was verified; absent until then. */
  public Optional<Duration> timeToResolve() {
    return taken(ServiceClock.RESOLUTION);
  }

  private Optional<Duration> taken(ServiceClock clock) {
    return clocks.stream()
        .filter(reading -> reading.clock() == clock)
        .findFirst()
        .flatMap(ClockReading::taken);
  }

  /** The text of a candidate; the key itself for one that the plan has dropped. */
  public Optional<LocalText> rootCause(String key) {
    if (key.isEmpty()) {
      return Optional.empty();
    }
    return rootCauses.stream()
        .filter(cause -> cause.key().equals(key))
        .map(Cause::text)
        .findFirst()
        .or(() -> Optional.of(LocalText.verbatim(key)));
  }

  /** What the incident was about. */
  public record Subject(
      IncidentId id,
      String title,
      Severity severity,
      IncidentStatus status,
      LocalText service,
      Optional<LocalText> component,
      LocalText procedure,
      List<LocalText> symptoms,
      Optional<String> description,
      Instant declaredAt,
      String declaredBy,
      Optional<Instant> acknowledgedAt,
      Optional<String> acknowledgedBy,
      Optional<Instant> resolvedAt,
      int occurrences,
      boolean drill) {}

  /** How a clock came out. */
  public enum ClockOutcome {
    KEPT,
    BROKEN,
    RUNNING,
    /** Nothing to count: the target is a milestone. */
    MILESTONE
  }

  /**
   * One of the two clocks (spec, S3).
   *
   * @param taken from the declaration until it stopped
   */
  public record ClockReading(
      ServiceClock clock,
      ClockOutcome outcome,
      Optional<Duration> allowed,
      Optional<Duration> taken) {}

  /** An alert that belonged to it. */
  public record AlertHeard(
      String name,
      String component,
      LocalText summary,
      Instant startsAt,
      Optional<Instant> endsAt,
      int occurrences) {}

  /** An entry of the timeline. */
  public record Event(Instant at, EntryKind kind, Actor actor, LocalText text) {}

  /** What one look of a probe showed. */
  public record Look(
      Instant at,
      String step,
      String probe,
      LocalText name,
      Verdict verdict,
      LocalText summary,
      List<Measurement> measurements,
      String text) {}

  /** An action, with the exact command and what it printed. */
  public record ActionTaken(
      LocalText name,
      String target,
      String command,
      String directory,
      ActionRun.State state,
      Optional<String> confirmedBy,
      Optional<Instant> startedAt,
      Optional<Duration> took,
      Optional<Integer> exitCode,
      String output) {}

  /** An item of the recovery checklist. */
  public record Check(
      Group group,
      LocalText text,
      ItemState state,
      Optional<String> by,
      Optional<Instant> at,
      Optional<String> reason) {}

  /** A message that was to reach somebody, and how far it came. */
  public record Sent(
      Instant at,
      String event,
      String recipient,
      String channel,
      DeliveryState state,
      int attempts) {}

  /**
   * Somebody who did something.
   *
   * @param deeds how often they appear in the timeline, by kind
   */
  public record Participant(Actor actor, Instant first, Instant last, Map<EntryKind, Long> deeds) {}

  /** A candidate for the root cause. */
  public record Cause(String key, LocalText text) {}
}
