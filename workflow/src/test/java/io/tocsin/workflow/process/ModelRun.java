package io.tocsin.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.workflow.engine.MemoryEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs one model on an engine in memory, with a virtual clock and scripted steps. Processes that it
 * calls are stand-ins which wait until the test ends them. Fails the test class that leaves an
 * activity or a flow of the model unreached.
 */
final class ModelRun implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {

  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  static final String INCIDENT = "INC-1";

  private final BpmnModelInstance model;
  private final String key;
  private final Coverage coverage = new Coverage();
  private final Steps steps = new Steps();
  private final ProcessEngine engine;

  private String instance = "";
  private boolean failuresExpected;

  ModelRun(String path, String... called) {
    model = Bpmn.readModelFromStream(ModelRun.class.getResourceAsStream(path));
    key =
        model
            .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class)
            .iterator()
            .next()
            .getId();
    StandaloneInMemProcessEngineConfiguration configuration = MemoryEngine.configuration();
    configuration.setBeans(steps.beans());
    configuration.setCustomPreBPMNParseListeners(new ArrayList<>(List.of(coverage)));
    engine = configuration.buildProcessEngine();
    var deployment = engine.getRepositoryService().createDeployment();
    deployment.addModelInstance(key + ".bpmn", model);
    for (String other : called) {
      deployment.addModelInstance(
          other + ".bpmn",
          Bpmn.createExecutableProcess(other)
              .camundaHistoryTimeToLiveString("P1D")
              .startEvent()
              .userTask("stand-in")
              .endEvent()
              .done());
    }
    deployment.deploy();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    ClockUtil.setCurrentTime(Date.from(NOON));
    steps.forget();
    failuresExpected = false;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    coverage.reached(visited());
    engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
        .map(ProcessInstance::getId)
        .forEach(id -> engine.getRuntimeService().deleteProcessInstance(id, "the test is over"));
    ClockUtil.reset();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    engine.close();
    assertThat(coverage.missing(model)).as("never reached in " + key).isEmpty();
  }

  /** Starts the model for the one incident of the test; jobs that are due run at once. */
  void start(Map<String, Object> variables) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put("incidentId", INCIDENT);
    all.put("priority", 100);
    instance = engine.getRuntimeService().startProcessInstanceByKey(key, INCIDENT, all).getId();
    work();
  }

  /** Starts it where a step fails for good: its job is tried once and left. */
  void startWithFailures(Map<String, Object> variables) {
    failuresExpected = true;
    start(variables);
  }

  void when(String bean, Consumer<DelegateExecution> script) {
    steps.when(bean, script);
  }

  /** The step sets one variable. */
  void sets(String bean, String variable, Object value) {
    when(bean, execution -> execution.setVariable(variable, value));
  }

  List<String> calls() {
    return steps.calls();
  }

  long calls(String bean) {
    return steps.calls().stream().filter(bean::equals).count();
  }

  /** A message to everything that waits for it on behalf of the incident. */
  void send(String message) {
    engine
        .getRuntimeService()
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(INCIDENT)
        .correlateAll();
    work();
  }

  /** A person finishes a task with an outcome. */
  void finish(String task, String outcome) {
    engine.getTaskService().complete(task(task).getId(), Map.of("outcome", outcome));
    work();
  }

  Task task(String step) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(instance)
        .taskDefinitionKey(step)
        .singleResult();
  }

  ExternalTask external(String step) {
    return engine
        .getExternalTaskService()
        .createExternalTaskQuery()
        .processInstanceId(instance)
        .activityId(step)
        .singleResult();
  }

  /** A worker does every waiting external task of a step. */
  void done(String step, Map<String, Object> variables) {
    List<ExternalTask> tasks = externals(step);
    assertThat(tasks).as("external tasks of " + step).isNotEmpty();
    for (ExternalTask task : tasks) {
      engine.getExternalTaskService().lock(task.getId(), "worker", 60_000);
      engine.getExternalTaskService().complete(task.getId(), "worker", variables);
    }
    work();
  }

  void bpmnError(String step, String code) {
    String task = external(step).getId();
    engine.getExternalTaskService().lock(task, "worker", 60_000);
    engine.getExternalTaskService().handleBpmnError(task, "worker", code);
    work();
  }

  List<ExternalTask> externals(String step) {
    return engine.getExternalTaskService().createExternalTaskQuery().activityId(step).list();
  }

  /** The variables of an external task as its worker sees them. */
  Map<String, Object> seenBy(ExternalTask task) {
    return engine.getRuntimeService().getVariables(task.getExecutionId());
  }

  /** Ends one called process with variables; its variables beforehand are returned. */
  Map<String, Object> endCall(String called, Map<String, Object> variables) {
    Task standIn =
        engine
            .getTaskService()
            .createTaskQuery()
            .processDefinitionKey(called)
            .orderByTaskCreateTime()
            .asc()
            .list()
            .stream()
            .findFirst()
            .orElseThrow(() -> new AssertionError("nobody called " + called));
    Map<String, Object> given = engine.getTaskService().getVariables(standIn.getId());
    engine.getTaskService().complete(standIn.getId(), variables);
    work();
    return given;
  }

  /** How many calls of a process are open. */
  long openCalls(String called) {
    return engine.getTaskService().createTaskQuery().processDefinitionKey(called).count();
  }

  /** Time passes, and what is due is done. */
  Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  void pass(Duration time) {
    ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
    work();
  }

  private void work() {
    List<Job> due = due();
    while (!due.isEmpty()) {
      execute(due.get(0).getId());
      due = due();
    }
  }

  private void execute(String job) {
    try {
      engine.getManagementService().executeJob(job);
    } catch (RuntimeException e) {
      if (!failuresExpected) {
        throw e;
      }
      engine.getManagementService().setJobRetries(job, 0);
    }
  }

  private List<Job> due() {
    return engine
        .getManagementService()
        .createJobQuery()
        .executable()
        .withRetriesLeft()
        .listPage(0, 1);
  }

  Object variable(String name) {
    return engine
        .getHistoryService()
        .createHistoricVariableInstanceQuery()
        .processInstanceId(instance)
        .variableName(name)
        .singleResult()
        .getValue();
  }

  boolean isOver() {
    return engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(instance)
            .count()
        == 0;
  }

  /** What waits now, by id. */
  Set<String> waiting() {
    return engine
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance)
        .unfinished()
        .list()
        .stream()
        .map(HistoricActivityInstance::getActivityId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every activity that was reached, by id. */
  Set<String> visited() {
    return engine
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance)
        .list()
        .stream()
        .map(HistoricActivityInstance::getActivityId)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
