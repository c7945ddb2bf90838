package io.tocsin.workflow.conformance;

import io.tocsin.conformance.PlannedStep;
import io.tocsin.conformance.RecordingSteps;
import io.tocsin.conformance.StartedProcedure;
import io.tocsin.conformance.StepKind;
import io.tocsin.conformance.StepOutcome;
import io.tocsin.conformance.StepState;
import io.tocsin.workflow.engine.BusinessKey;
import io.tocsin.workflow.lifecycle.Variables;
import io.tocsin.workflow.model.Models;
import io.tocsin.workflow.model.ProcedureStep;
import io.tocsin.workflow.model.ProcedureSteps;
import io.tocsin.workflow.model.StepTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Tells the domain what becomes of each step of a procedure, in the engine's own transaction. What
 * people do inside a called action counts for the step that called it.
 */
@ApplicationScoped
class StepRecorder extends AbstractBpmnParseListener {

  private static final String PROCEDURE = "response";
  private static final Set<String> RECORDED = Set.of(PROCEDURE, "after-care");
  private static final String ACTION = "action";

  private final RecordingSteps recording;
  private final ProcedureSteps steps;
  private final Models models;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected StepRecorder() {
    this(null, null, null);
  }

  @Inject
  StepRecorder(RecordingSteps recording, ProcedureSteps steps, Models models) {
    this.recording = recording;
    this.steps = steps;
    this.models = models;
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity process) {
    String kind =
        Optional.ofNullable(BpmnParseUtil.parseCamundaExtensionProperties(element))
            .map(properties -> properties.get("kind"))
            .orElse(PROCEDURE);
    if (RECORDED.contains(kind)) {
      activities(process).forEach(activity -> watchPeople(activity, StepRecorder::own));
      process.addListener(
          ExecutionListener.EVENTNAME_START, (ExecutionListener) this::procedureStarted);
      process.addListener(
          ExecutionListener.EVENTNAME_END, (ExecutionListener) this::procedureEnded);
      activities(process).forEach(this::watch);
    }
    if (kind.equals(ACTION)) {
      activities(process).forEach(activity -> watchPeople(activity, StepRecorder::caller));
    }
  }

  private static Stream<ActivityImpl> activities(ScopeImpl scope) {
    return scope.getActivities().stream()
        .flatMap(activity -> Stream.concat(Stream.of(activity), activities(activity)));
  }

  private void watch(ActivityImpl activity) {
    activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::started);
    activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::ended);
  }

  /**
   * @param step the run of the procedure's step for which people work at a task
   */
  private void watchPeople(
      ActivityImpl activity, Function<DelegateExecution, Optional<String>> step) {
    if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
      TaskDefinition task = behavior.getTaskDefinition();
      task.addBuiltInTaskListener(
          TaskListener.EVENTNAME_CREATE,
          waiting -> step.apply(waiting.getExecution()).ifPresent(run -> waits(waiting, run)));
      task.addBuiltInTaskListener(
          TaskListener.EVENTNAME_COMPLETE,
          done -> step.apply(done.getExecution()).ifPresent(run -> completed(done, run)));
    }
  }

  private static Optional<String> own(DelegateExecution execution) {
    return Optional.of(execution.getActivityInstanceId());
  }

  /** Absent where a person asked for the action outside its procedure. */
  private static Optional<String> caller(DelegateExecution execution) {
    return Optional.ofNullable(
            ((ExecutionEntity) execution).getProcessInstance().getSuperExecution())
        .map(DelegateExecution::getActivityInstanceId);
  }

  private void procedureStarted(DelegateExecution execution) {
    ProcessDefinitionEntity definition = ((ExecutionEntity) execution).getProcessDefinition();
    BusinessKey.incident(execution.getProcessBusinessKey())
        .ifPresent(
            incident ->
                recording.procedureStarted(
                    new StartedProcedure(
                        execution.getProcessInstanceId(),
                        incident,
                        definition.getKey(),
                        definition.getVersion(),
                        models.processName(definition.getId()))));
  }

  private void procedureEnded(DelegateExecution execution) {
    recording.procedureEnded(execution.getProcessInstanceId(), execution.isCanceled());
  }

  private void started(DelegateExecution execution) {
    step(execution)
        .flatMap(ProcedureSteps::planned)
        .ifPresent(
            planned ->
                recording.started(
                    execution.getProcessInstanceId(), execution.getActivityInstanceId(), planned));
  }

  private void ended(DelegateExecution execution) {
    step(execution)
        .flatMap(
            step -> ProcedureSteps.planned(step).map(planned -> outcome(execution, step, planned)))
        .ifPresent(
            outcome -> {
              if (execution.isCanceled()) {
                recording.left(execution.getActivityInstanceId());
              } else {
                recording.ended(execution.getActivityInstanceId(), outcome);
              }
            });
  }

  private Optional<ProcedureStep> step(DelegateExecution execution) {
    return steps.of(execution.getProcessDefinitionId()).stream()
        .filter(step -> step.id().equals(execution.getCurrentActivityId()))
        .findFirst();
  }

  private static StepOutcome outcome(
      DelegateExecution execution, ProcedureStep step, PlannedStep planned) {
    if (planned.kind() == StepKind.PROBE) {
      return StepOutcome.told(text(execution, "verdict"));
    }
    if (planned.kind() == StepKind.ACTION) {
      return StepOutcome.told(text(execution, "actionOutcome"));
    }
    if (planned.kind() == StepKind.NOTICE) {
      return StepOutcome.told("");
    }
    String key = text(execution, Variables.OUTCOME);
    return new StepOutcome(
        execution.hasVariable(Variables.SKIP_REASON) ? StepState.SKIPPED : StepState.DONE,
        key,
        step.texts().outcomes().stream()
            .filter(known -> known.key().equals(key))
            .map(StepTexts.Outcome::label)
            .findFirst()
            .orElseGet(() -> StepOutcome.told(key).label()));
  }

  private void waits(DelegateTask task, String stepRun) {
    Optional.ofNullable(task.getDueDate())
        .ifPresent(due -> recording.due(stepRun, due.toInstant()));
  }

  private void completed(DelegateTask task, String stepRun) {
    String by = text(task.getExecution(), Variables.COMPLETED_BY);
    if (!by.isEmpty()) {
      recording.doneBy(
          stepRun,
          by,
          Optional.of(text(task.getExecution(), Variables.SKIP_REASON))
              .filter(reason -> !reason.isEmpty()));
    }
  }

  private static String text(DelegateExecution execution, String variable) {
    Object value = execution.getVariable(variable);
    return value == null ? "" : value.toString();
  }
}
