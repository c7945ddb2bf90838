package io.tocsin.web.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tocsin.conformance.Conformance;
import io.tocsin.conformance.ReadingConformance;
import io.tocsin.conformance.StepState;
import io.tocsin.evidence.CollectedEvidence;
import io.tocsin.evidence.Evidence;
import io.tocsin.evidence.Verdict;
import io.tocsin.incident.IncidentId;
import io.tocsin.remediation.ActionRun;
import io.tocsin.remediation.ActionRuns;
import io.tocsin.web.page.Messages;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.DiagramView;
import io.tocsin.web.part.DiagramView.Activity;
import io.tocsin.web.part.DiagramView.State;
import io.tocsin.workflow.stuck.StuckJob;
import io.tocsin.workflow.stuck.StuckJobs;
import io.tocsin.workflow.task.ResponderTask;
import io.tocsin.workflow.task.ResponderTasks;
import io.tocsin.workflow.task.TaskFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where an incident's procedure is, as marks of its diagram and as a list (spec, PR9). */
@ApplicationScoped
class ProcedureStates {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final Set<ActionRun.State> BAD =
      Set.of(ActionRun.State.FAILED, ActionRun.State.TIMED_OUT, ActionRun.State.UNKNOWN);

  private final ReadingConformance conformance;
  private final StuckJobs stuck;
  private final CollectedEvidence evidence;
  private final ActionRuns actions;
  private final ResponderTasks tasks;
  private final Visitor visitor;
  private final ObjectMapper json;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ProcedureStates() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  ProcedureStates(
      ReadingConformance conformance,
      StuckJobs stuck,
      CollectedEvidence evidence,
      ActionRuns actions,
      ResponderTasks tasks,
      Visitor visitor,
      ObjectMapper json) {
    this.conformance = conformance;
    this.stuck = stuck;
    this.evidence = evidence;
    this.actions = actions;
    this.tasks = tasks;
    this.visitor = visitor;
    this.json = json;
  }

  /**
   * Absent before the first procedure started.
   *
   * @param runs of the incident's procedures
   */
  Optional<DiagramView> diagram(IncidentId id, List<Conformance> runs) {
    return newest(runs)
        .map(
            run ->
                new DiagramView(
                    "/procedures/" + run.procedureKey() + "/bpmn?version=" + run.version(),
                    "/incidents/" + id + "/states",
                    activities(id, run)));
  }

  /** The names are left out: they stand in the diagram. */
  @Transactional
  String json(IncidentId id) {
    Map<String, Map<String, String>> marks = new LinkedHashMap<>();
    newest(conformance.of(id)).stream()
        .flatMap(run -> activities(id, run).stream())
        .forEach(
            activity ->
                marks.put(
                    activity.id(),
                    Map.of(
                        "state", activity.state().name().toLowerCase(Locale.ROOT),
                        "text", activity.text())));
    try {
      return json.writeValueAsString(Map.of("activities", marks));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Conformance> newest(List<Conformance> runs) {
    return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
  }

  private List<Activity> activities(IncidentId id, Conformance run) {
    Map<String, String> words = new HashMap<>();
    Set<String> failed = new HashSet<>();
    tellEvidence(id, words, failed);
    tellActions(id, words, failed);
    tasks.list(TaskFilter.of(id)).forEach(task -> tellDeadline(task, words));
    Set<String> waiting = stuck.of(id).stream().map(StuckJob::stepId).collect(Collectors.toSet());
    return run.steps().stream()
        .filter(Conformance.Step::reached)
        .map(
            step ->
                new Activity(
                    step.planned().step(),
                    step.planned().name().in(visitor.locale()),
                    state(
                        step.state(),
                        (step.state() == StepState.DONE ? failed : waiting)
                            .contains(step.planned().step())),
                    words.getOrDefault(step.planned().step(), "")))
        .toList();
  }

  private void tellEvidence(IncidentId id, Map<String, String> words, Set<String> failed) {
    for (Evidence look : evidence.of(id)) {
      words.put(look.step(), Messages.say(visitor.locale(), "verdict." + look.verdict()));
      note(failed, look.step(), look.verdict() == Verdict.FAIL);
    }
  }

  private void tellActions(IncidentId id, Map<String, String> words, Set<String> failed) {
    for (ActionRun run : actions.of(id)) {
      words.put(run.step(), Messages.say(visitor.locale(), "action.state." + run.state()));
      note(failed, run.step(), BAD.contains(run.state()));
    }
  }

  private void tellDeadline(ResponderTask task, Map<String, String> words) {
    task.dueAt()
        .map(due -> TIME.format(due.atZone(visitor.viewer().zone())))
        .ifPresent(
            due -> words.put(task.step(), Messages.say(visitor.locale(), "activity.until", due)));
  }

  private static void note(Set<String> failed, String step, boolean bad) {
    if (bad) {
      failed.add(step);
    } else {
      failed.remove(step);
    }
  }

  private static State state(StepState state, boolean failed) {
    return switch (state) {
      case OPEN -> failed ? State.FAILED : State.ACTIVE;
      case DONE -> failed ? State.FAILED : State.DONE;
      case OVERRUN -> State.OVERRUN;
      case SKIPPED, CANCELLED, NOT_REACHED, NOT_NEEDED -> State.SKIPPED;
    };
  }
}
