package io.tocsin.conformance;

import io.tocsin.text.LocalText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run of a step. It is open while the procedure waits for it; then it is done, skipped by a
 * person, overrun by its time box, or cancelled together with its procedure.
 */
@Entity
@Table(name = "step_run")
class StepRun {

  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_BY = 400;

  @Id private String id = "";
  private String runId = "";
  private String incidentId = "";
  private String step = "";
  private String nameEn = "";
  private String nameZh = "";

  @Column(length = 10)
  @Enumerated(EnumType.STRING)
  private StepKind kind = StepKind.MANUAL;

  private String role = "";
  private @Nullable Instant dueAt;
  private Instant startedAt = Instant.EPOCH;
  private @Nullable Instant endedAt;

  @Column(length = 10)
  @Enumerated(EnumType.STRING)
  private StepState state = StepState.OPEN;

  private String outcome = "";
  private String outcomeEn = "";
  private String outcomeZh = "";
  private @Nullable String reason;
  private @Nullable String doneBy;

  protected StepRun() {}

  StepRun(String id, ProcedureRun run, PlannedStep planned, Instant at) {
    this.id = id;
    runId = run.id();
    incidentId = run.incident().value();
    step = planned.step();
    nameEn = planned.name().en();
    nameZh = planned.name().zhCn();
    kind = planned.kind();
    role = planned.role();
    startedAt = at;
  }

  void due(Instant at) {
    dueAt = at;
  }

  /** Several people may have a part in one action. */
  void doneBy(String name, Optional<String> skippedBecause) {
    List<String> people = doneBy == null ? List.of() : List.of(doneBy.split(", ", -1));
    String all = String.join(", ", Stream.concat(people.stream(), Stream.of(name)).toList());
    if (!people.contains(name) && all.length() <= LONGEST_BY) {
      doneBy = all;
    }
    skippedBecause.ifPresent(
        words -> reason = words.substring(0, Math.min(words.length(), LONGEST_REASON)));
  }

  void end(StepOutcome how, Instant at) {
    endedAt = at;
    outcome = how.key();
    outcomeEn = how.label().en();
    outcomeZh = how.label().zhCn();
    state = how.state();
  }

  /** The procedure went on without it: because its time was up, or because it was left. */
  void leave(Instant at) {
    endedAt = at;
    state = dueAt != null && !at.isBefore(dueAt) ? StepState.OVERRUN : StepState.CANCELLED;
  }

  String runId() {
    return runId;
  }

  PlannedStep planned() {
    return new PlannedStep(step, new LocalText(nameEn, nameZh), kind, role);
  }

  Optional<Instant> dueAt() {
    return Optional.ofNullable(dueAt);
  }

  Instant startedAt() {
    return startedAt;
  }

  Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  StepState state() {
    return state;
  }

  String outcome() {
    return outcome;
  }

  LocalText outcomeLabel() {
    return new LocalText(outcomeEn, outcomeZh);
  }

  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  Optional<String> doneBy() {
    return Optional.ofNullable(doneBy);
  }

  Duration took(Instant now) {
    return Duration.between(startedAt, endedAt().orElse(now));
  }

  /** How long after the end of its time box it ended, or has not ended yet; zero within it. */
  Duration overrun(Instant now) {
    Instant end = endedAt().orElse(now);
    return dueAt != null && end.isAfter(dueAt) ? Duration.between(dueAt, end) : Duration.ZERO;
  }
}
