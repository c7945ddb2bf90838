package io.tocsin.workflow.migration;

import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.plan.Pace;
import io.tocsin.plan.Plans;
import io.tocsin.plan.ProcedureDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingTransitionInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/**
 * Moves one process to another version of its model: steps of the same id and kind are mapped, the
 * time boxes are those of the plan in force and counted from the start of the procedure.
 */
@ApplicationScoped
class Moving {

  private static final Pattern TIME_BOX = Pattern.compile("\\$\\{(timeBox_\\w+)}");

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final TaskService tasks;
  private final HistoryService history;
  private final Incidents incidents;
  private final Plans plans;

  /** Undoes what was only tried. */
  private static final class TriedOnly extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Moving() {
    this(null, null, null, null, null, null);
  }

  @Inject
  Moving(
      RuntimeService runtime,
      RepositoryService repository,
      TaskService tasks,
      HistoryService history,
      Incidents incidents,
      Plans plans) {
    this.runtime = runtime;
    this.repository = repository;
    this.tasks = tasks;
    this.history = history;
    this.incidents = incidents;
    this.plans = plans;
  }

  /**
   * @param from id of the model that it runs in
   * @param to id of the model that it is to run in
   * @throws Unmovable naming the steps that it stands at and that are not mapped
   */
  @Transactional
  public void move(String process, String procedure, String from, String to) {
    setTimeBoxes(process, procedure);
    MigrationPlan plan =
        runtime.createMigrationPlan(from, to).mapEqualActivities().updateEventTriggers().build();
    try {
      runtime.newMigration(plan).processInstanceIds(process).skipCustomListeners().execute();
    } catch (MigratingProcessInstanceValidationException e) {
      throw new Unmovable(unmapped(e), e);
    }
    setDue(process, to);
  }

  /** Does it, and undoes it by always throwing. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void rehearse(String process, String procedure, String from, String to) {
    move(process, procedure, from, to);
    throw new TriedOnly();
  }

  static boolean isOnlyTried(RuntimeException thrown) {
    return thrown instanceof TriedOnly;
  }

  private void setTimeBoxes(String process, String procedure) {
    HistoricProcessInstance begun =
        history.createHistoricProcessInstanceQuery().processInstanceId(process).singleResult();
    Instant start = begun.getStartTime().toInstant();
    Pace pace = incidents.get(new IncidentId(begun.getBusinessKey())).pace();
    Map<String, Object> boxes = new HashMap<>();
    lengths(procedure, pace)
        .forEach((name, length) -> boxes.put("timeBox_" + name, Date.from(start.plus(length))));
    runtime.setVariables(process, boxes);
  }

  private Map<String, Duration> lengths(String process, Pace pace) {
    for (ProcedureDefinition procedure : plans.at(pace).procedures()) {
      if (procedure.key().equals(process)) {
        return procedure.timeBoxes();
      }
      Optional<ProcedureDefinition.AfterCare> care =
          procedure.afterCare().filter(it -> it.process().equals(process));
      if (care.isPresent()) {
        return care.get().timeBoxes();
      }
    }
    return Map.of();
  }

  /** The engine leaves tasks that are open as due as they were. */
  private void setDue(String process, String model) {
    BpmnModelInstance steps = repository.getBpmnModelInstance(model);
    for (Task task : tasks.createTaskQuery().processInstanceId(process).list()) {
      if (steps.getModelElementById(task.getTaskDefinitionKey()) instanceof UserTask step) {
        tasks.setDueDate(task.getId(), due(process, step));
      }
    }
  }

  private @Nullable Date due(String process, UserTask step) {
    if (step.getCamundaDueDate() == null) {
      return null;
    }
    Matcher box = TIME_BOX.matcher(step.getCamundaDueDate());
    return box.matches() ? (Date) runtime.getVariable(process, box.group(1)) : null;
  }

  private static List<String> unmapped(MigratingProcessInstanceValidationException refused) {
    List<String> steps = new ArrayList<>();
    var report = refused.getValidationReport();
    for (MigratingActivityInstanceValidationReport activity : report.getActivityInstanceReports()) {
      steps.add(activity.getSourceScopeId());
    }
    for (MigratingTransitionInstanceValidationReport way : report.getTransitionInstanceReports()) {
      steps.add(way.getSourceScopeId());
    }
    return steps;
  }
}
