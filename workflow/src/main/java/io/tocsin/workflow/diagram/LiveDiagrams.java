package io.tocsin.workflow.diagram;

import io.tocsin.incident.IncidentId;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import io.tocsin.timeline.TimelineEntry;
import io.tocsin.workflow.model.Models;
import io.tocsin.workflow.model.Procedures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/** Reads where the tokens of an incident's procedure are and were (spec, PR9). */
@ApplicationScoped
public class LiveDiagrams {

  private static final Set<String> DRAWN = Set.of("response", "after-care");

  private final HistoryService history;
  private final ExternalTaskService externalTasks;
  private final Procedures procedures;
  private final Models models;
  private final Timeline timeline;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected LiveDiagrams() {
    this(null, null, null, null, null);
  }

  @Inject
  public LiveDiagrams(
      HistoryService history,
      ExternalTaskService externalTasks,
      Procedures procedures,
      Models models,
      Timeline timeline) {
    this.history = history;
    this.externalTasks = externalTasks;
    this.procedures = procedures;
    this.models = models;
    this.timeline = timeline;
  }

  /** The newest run of a response procedure or an after-care; absent before the first one. */
  public Optional<ProcedureRun> current(IncidentId incident) {
    Set<String> drawn =
        procedures.all().stream()
            .filter(procedure -> DRAWN.contains(procedure.kind()))
            .map(Procedures.Procedure::key)
            .collect(Collectors.toSet());
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(incident.value())
        .list()
        .stream()
        .filter(instance -> drawn.contains(instance.getProcessDefinitionKey()))
        .max(Comparator.comparing(HistoricProcessInstance::getStartTime))
        .map(instance -> run(incident, instance));
  }

  private ProcedureRun run(IncidentId incident, HistoricProcessInstance instance) {
    return new ProcedureRun(
        instance.getProcessDefinitionKey(),
        models.processName(instance.getProcessDefinitionId()),
        instance.getProcessDefinitionVersion(),
        instance.getStartTime().toInstant(),
        instance.getEndTime() != null,
        states(incident, instance));
  }

  private Map<String, StepState> states(IncidentId incident, HistoricProcessInstance instance) {
    List<HistoricActivityInstance> activities =
        history
            .createHistoricActivityInstanceQuery()
            .processInstanceId(instance.getId())
            .orderByHistoricActivityInstanceStartTime()
            .asc()
            .list();
    Set<String> skipped = skippedSteps(incident);
    Map<String, StepState> states = new HashMap<>();
    for (HistoricActivityInstance activity : activities) {
      states.put(activity.getActivityId(), stateOf(activity, skipped));
    }
    overrunBy(activities, states);
    externalTasks
        .createExternalTaskQuery()
        .processInstanceId(instance.getId())
        .noRetriesLeft()
        .list()
        .forEach(task -> states.put(task.getActivityId(), StepState.STUCK));
    return states;
  }

  private static StepState stateOf(HistoricActivityInstance activity, Set<String> skipped) {
    if (activity.getEndTime() == null) {
      return StepState.ACTIVE;
    }
    if (activity.isCanceled()) {
      return StepState.CANCELLED;
    }
    return skipped.contains(activity.getActivityId()) ? StepState.SKIPPED : StepState.DONE;
  }

  /**
   * A step that was cancelled at the moment when a boundary timer fired has overrun its time box.
   */
  private static void overrunBy(
      List<HistoricActivityInstance> activities, Map<String, StepState> states) {
    activities.stream()
        .filter(activity -> activity.getActivityType().equals("boundaryTimer"))
        .forEach(
            timer ->
                activities.stream()
                    .filter(HistoricActivityInstance::isCanceled)
                    .filter(
                        step ->
                            Math.abs(step.getEndTime().getTime() - timer.getStartTime().getTime())
                                < 1000)
                    .forEach(step -> states.put(step.getActivityId(), StepState.OVERRUN)));
  }

  private Set<String> skippedSteps(IncidentId incident) {
    return timeline.of(incident, Set.of(EntryKind.STEP), 0, 1000).stream()
        .map(TimelineEntry::data)
        .filter(data -> data.containsKey("skipped"))
        .map(data -> data.getOrDefault("step", ""))
        .collect(Collectors.toSet());
  }
}
