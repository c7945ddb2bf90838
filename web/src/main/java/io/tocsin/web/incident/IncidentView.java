package io.tocsin.web.incident;

import io.tocsin.incident.Ending;
import io.tocsin.timeline.EntryKind;
import io.tocsin.web.part.ActionView;
import io.tocsin.web.part.Choice;
import io.tocsin.web.part.ClockView;
import io.tocsin.web.part.ConformanceView;
import io.tocsin.web.part.Deadline;
import io.tocsin.web.part.DeliveryRow;
import io.tocsin.web.part.DiagramView;
import io.tocsin.web.part.EvidenceView;
import io.tocsin.web.part.Problem;
import io.tocsin.web.part.StuckRow;
import io.tocsin.web.part.TaskRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An incident, in the order in which a responder who was just woken reads it (spec, U2).
 *
 * @param wanted what it does by itself when all holds that is measured again now
 * @param tried one line each of what was already done, oldest first
 * @param stuck steps that do not go on by themselves
 * @param next the step to do now; absent when nothing waits for a person
 * @param others further steps that wait
 * @param conformance one for each run of a procedure, oldest first
 * @param similar what happened before, the most helpful first
 * @param typed what a refused form held
 * @param actions that wait for a confirmation, run or ended, newest first
 */
public record IncidentView(
    IncidentRow incident,
    Situation situation,
    Optional<Ending> wanted,
    List<ClockView> clocks,
    List<String> tried,
    List<StuckRow> stuck,
    Optional<Next> next,
    List<TaskRow> others,
    List<ActionView> actions,
    People people,
    UpdatesView updates,
    List<SimilarRow> similar,
    Optional<DiagramView> diagram,
    List<ConformanceView> conformance,
    List<KindFilter> kinds,
    List<Entry> timeline,
    List<AlertRow> alerts,
    List<EvidenceView> evidence,
    List<DeliveryRow> deliveries,
    Forms forms,
    Typed typed,
    List<Problem> problems) {

  /**
   * What is broken.
   *
   * @param procedure name of the running one
   * @param proposal a deeper component that alerts point at, for a person to decide (I4)
   * @param monitoringRecoveredAt since when no alert fires any more
   * @param duplicateOf id of the incident that this one was merged into
   */
  public record Situation(
      String environment,
      String description,
      List<String> symptoms,
      String procedure,
      String procedureKey,
      String declaredBy,
      Optional<Proposal> proposal,
      Optional<Instant> monitoringRecoveredAt,
      boolean flapping,
      Optional<Instant> resolvedAt,
      Optional<Instant> closedAt,
      Optional<String> duplicateOf) {}

  /**
   * A procedure, or a target of it, that fits better than the running one.
   *
   * @param component its key
   * @param name the component's name
   */
  public record Proposal(String component, String name, String procedureKey, String procedure) {}

  /**
   * The step to do now.
   *
   * @param why its first paragraph
   * @param acts it confirms a command
   * @param evidence what the probes before it found wrong
   */
  public record Next(TaskRow task, String why, boolean acts, List<EvidenceView> evidence) {}

  /**
   * Who is awake.
   *
   * @param onCall who is on call now, one for each schedule
   * @param nextPage when the next level is paged unless somebody acknowledges
   */
  public record People(
      List<OnDuty> onCall,
      List<Responder> responders,
      Optional<Deadline> nextPage,
      String nextLevel) {}

  /**
   * Who is on call.
   *
   * @param who absent where nobody is
   */
  public record OnDuty(String schedule, Optional<String> who) {}

  /** Somebody who was paged or joined. */
  public record Responder(String name, String role, Standing standing, Optional<Instant> at) {}

  /** What a responder did about the incident. */
  public enum Standing {
    PAGED,
    REACHED,
    ACKNOWLEDGED,
    WORKING,
    /** No way to reach them worked. */
    UNREACHED
  }

  /** A kind of entry to show or hide. */
  public record KindFilter(EntryKind kind, boolean shown) {}

  /** One entry of the timeline. */
  /**
   * One line of the timeline.
   *
   * @param undo the id of the action that ended here and can be taken back
   */
  public record Entry(
      String id, Instant at, EntryKind kind, String actor, String text, Optional<String> undo) {}

  /** An alert that belongs to the incident. */
  public record AlertRow(
      String name,
      String component,
      boolean firing,
      String summary,
      Instant firstSeen,
      Instant lastSeen,
      int occurrences) {}

  /**
   * What the viewer may do now, and the choices of those forms.
   *
   * @param act confirm and stop actions
   * @param change severity, procedure, false alarm, duplicate
   * @param procedures that it may be switched to
   * @param openIncidents that it may be a duplicate of, key is the id
   */
  public record Forms(
      boolean acknowledge,
      boolean comment,
      boolean act,
      boolean change,
      boolean resolve,
      boolean reopen,
      boolean close,
      boolean checklist,
      boolean postmortem,
      List<Choice> procedures,
      List<Choice> openIncidents) {}
}
