package io.tocsin.workflow.task;

import io.tocsin.incident.IncidentId;
import io.tocsin.review.ConfirmationId;
import io.tocsin.review.ReviewId;
import io.tocsin.workflow.engine.BusinessKey;
import io.tocsin.workflow.lifecycle.Variables;
import io.tocsin.workflow.model.Models;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/** Reads the steps that wait for people (spec, U1). */
@ApplicationScoped
public class ResponderTasks {

  /** What the engine's history says of a task that was not merely deleted. */
  private static final String COMPLETED = "completed";

  private static final String RESPONDER = "responder";

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final HistoryService history;
  private final Models models;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ResponderTasks() {
    this(null, null, null, null);
  }

  @Inject
  public ResponderTasks(
      TaskService tasks, RuntimeService runtime, HistoryService history, Models models) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.history = history;
    this.models = models;
  }

  /** At most 500, those with the least time left first. */
  @Transactional
  public List<ResponderTask> list(TaskFilter filter) {
    TaskQuery query = tasks.createTaskQuery().active().initializeFormKeys();
    filter.incident().ifPresent(id -> query.processInstanceBusinessKey(id.value()));
    filter.review().ifPresent(id -> query.processVariableValueEquals(Variables.REVIEW, id.value()));
    filter.assignee().ifPresent(query::taskAssignee);
    filter.role().ifPresent(role -> query.taskCandidateGroup(role).includeAssignedTasks());
    List<Task> found = query.listPage(0, 500);
    Map<String, Map<String, String>> variables = variablesOf(found);
    return found.stream()
        .map(task -> task(task, variables.getOrDefault(task.getProcessInstanceId(), Map.of())))
        .sorted(
            Comparator.comparing((ResponderTask task) -> task.dueAt().orElse(java.time.Instant.MAX))
                .thenComparing(ResponderTask::createdAt))
        .toList();
  }

  /**
   * @throws TaskGone when it was there and is not any more
   * @throws NoSuchTask when it never was
   */
  @Transactional
  public ResponderTask get(String id) {
    return task(open(id));
  }

  /** Absent when it never was, or waits for nobody any more. */
  @Transactional
  public Optional<ResponderTask> find(String id) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult()).map(this::task);
  }

  private ResponderTask task(Task task) {
    return task(
        task, variablesOf(List.of(task)).getOrDefault(task.getProcessInstanceId(), Map.of()));
  }

  /**
   * A step that is over, for those who still look at it; as long as the engine's history keeps it.
   */
  @Transactional
  public Optional<EndedTask> ended(String id) {
    return Optional.ofNullable(
            history.createHistoricTaskInstanceQuery().taskId(id).finished().singleResult())
        .flatMap(
            task ->
                Optional.ofNullable(
                        history
                            .createHistoricProcessInstanceQuery()
                            .processInstanceId(task.getProcessInstanceId())
                            .singleResult())
                    .map(process -> ended(task, process)));
  }

  private EndedTask ended(HistoricTaskInstance task, HistoricProcessInstance process) {
    boolean done = COMPLETED.equals(task.getDeleteReason());
    return new EndedTask(
        task.getId(),
        BusinessKey.incident(process.getBusinessKey()),
        models.keyOf(task.getProcessDefinitionId()),
        models.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey()),
        caller(process),
        done ? Optional.ofNullable(task.getAssignee()) : Optional.empty(),
        task.getEndTime().toInstant());
  }

  private Optional<String> caller(HistoricProcessInstance process) {
    return Optional.ofNullable(process.getSuperProcessInstanceId()).stream()
        .flatMap(
            caller ->
                history
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(caller)
                    .activityType(ActivityTypes.CALL_ACTIVITY)
                    .list()
                    .stream())
        .filter(call -> process.getId().equals(call.getCalledProcessInstanceId()))
        .map(HistoricActivityInstance::getActivityId)
        .findFirst();
  }

  Task open(String id) {
    Task task = tasks.createTaskQuery().taskId(id).singleResult();
    if (task != null) {
      return task;
    }
    boolean wasThere = history.createHistoricTaskInstanceQuery().taskId(id).count() > 0;
    throw wasThere ? new TaskGone(id) : new NoSuchTask(id);
  }

  private Map<String, Map<String, String>> variablesOf(List<Task> found) {
    Map<String, Map<String, String>> byInstance = new HashMap<>();
    if (found.isEmpty()) {
      return byInstance;
    }
    runtime
        .createVariableInstanceQuery()
        .processInstanceIdIn(
            found.stream().map(Task::getProcessInstanceId).distinct().toArray(String[]::new))
        .variableNameIn(
            Variables.INCIDENT, Variables.REVIEW, Variables.CONFIRMATION, Variables.ACTION_RUN)
        .list()
        .stream()
        .filter(ResponderTasks::isOfItsProcess)
        .forEach(variable -> remember(variable, byInstance));
    return byInstance;
  }

  /** What one of several calls was given is not the business of the process that calls. */
  private static boolean isOfItsProcess(VariableInstance variable) {
    return variable.getProcessInstanceId().equals(variable.getExecutionId());
  }

  private static void remember(
      VariableInstance variable, Map<String, Map<String, String>> byInstance) {
    byInstance
        .computeIfAbsent(variable.getProcessInstanceId(), instance -> new HashMap<>())
        .put(variable.getName(), String.valueOf(variable.getValue()));
  }

  private ResponderTask task(Task task, Map<String, String> variables) {
    String step = task.getTaskDefinitionKey();
    return new ResponderTask(
        task.getId(),
        Optional.ofNullable(variables.get(Variables.INCIDENT)).map(IncidentId::new),
        Optional.ofNullable(variables.get(Variables.REVIEW)).map(ReviewId::new),
        models.keyOf(task.getProcessDefinitionId()),
        step,
        models.step(task.getProcessDefinitionId(), step),
        role(task),
        Optional.ofNullable(task.getAssignee()),
        task.getCreateTime().toInstant(),
        Optional.ofNullable(task.getDueDate()).map(Date::toInstant),
        Optional.ofNullable(variables.get(Variables.ACTION_RUN)),
        Optional.ofNullable(variables.get(Variables.CONFIRMATION)).map(ConfirmationId::new),
        ((TaskEntity) task).getRevision());
  }

  /** Where several roles may do it, the one that asks least of a person. */
  private String role(Task task) {
    List<String> groups =
        tasks.getIdentityLinksForTask(task.getId()).stream()
            .map(IdentityLink::getGroupId)
            .filter(group -> group != null)
            .toList();
    return groups.isEmpty() || groups.contains(RESPONDER) ? RESPONDER : groups.get(0);
  }
}
