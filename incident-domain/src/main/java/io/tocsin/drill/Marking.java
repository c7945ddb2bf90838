package io.tocsin.drill;

import static io.tocsin.drill.DrillWording.SAY;

import io.tocsin.conformance.Conformance;
import io.tocsin.conformance.StepState;
import io.tocsin.drill.DrillReport.Mark;
import io.tocsin.incident.Incident;
import io.tocsin.text.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Marks an exercise out of 100: half for the two service levels, half for the steps of the
 * procedure, done and in time.
 */
final class Marking {

  private static final int ANSWERED = 25;
  private static final int REPAIRED = 25;
  private static final int STEPS = 30;
  private static final int IN_TIME = 20;
  private static final Duration MINUTES = Duration.ofMinutes(2);

  private final Incident incident;
  private final List<Conformance.Step> reached;

  Marking(Incident incident, List<Conformance> runs) {
    this.incident = incident;
    reached =
        runs.stream()
            .flatMap(run -> run.steps().stream())
            .filter(Conformance.Step::reached)
            .toList();
  }

  List<Mark> marks() {
    return List.of(
        clock("answered", ANSWERED, incident.acknowledgedAt(), incident.responseDueAt()),
        clock("repaired", REPAIRED, incident.resolvedAt(), incident.resolutionDueAt()),
        steps(),
        inTime());
  }

  private Mark clock(String key, int of, Optional<Instant> at, Optional<Instant> dueAt) {
    LocalText planned = dueAt.map(this::length).orElse(LocalText.verbatim(""));
    if (at.isEmpty()) {
      return new Mark(key, 0, of, SAY.say(key + ".never", planned));
    }
    LocalText took = length(at.get());
    if (dueAt.isEmpty()) {
      return new Mark(key, of, of, SAY.say(key + ".milestone", took));
    }
    return at.get().isAfter(dueAt.get())
        ? new Mark(key, 0, of, SAY.say(key + ".late", took, planned))
        : new Mark(key, of, of, SAY.say(key, took, planned));
  }

  private LocalText length(Instant until) {
    Duration length = Duration.between(incident.declaredAt(), until);
    return length.compareTo(MINUTES) < 0
        ? SAY.say("seconds", length.toSeconds())
        : SAY.say("minutes", length.toMinutes());
  }

  private Mark steps() {
    long done = reached.stream().filter(step -> step.state() == StepState.DONE).count();
    return reached.isEmpty()
        ? new Mark("steps", 0, STEPS, SAY.say("steps.none"))
        : new Mark(
            "steps",
            share(STEPS, done, reached.size()),
            STEPS,
            SAY.say("steps", done, reached.size()));
  }

  private Mark inTime() {
    List<Conformance.Step> boxed =
        reached.stream().filter(step -> step.dueAt().isPresent()).toList();
    long kept = boxed.stream().filter(step -> !step.late()).count();
    return boxed.isEmpty()
        ? new Mark("in-time", IN_TIME, IN_TIME, SAY.say("in.time.none"))
        : new Mark(
            "in-time",
            share(IN_TIME, kept, boxed.size()),
            IN_TIME,
            SAY.say("in.time", kept, boxed.size()));
  }

  private static int share(int of, long part, int whole) {
    return Math.toIntExact(Math.round((double) of * part / whole));
  }
}
