package io.tocsin.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.conformance.PlannedStep;
import io.tocsin.conformance.RecordingSteps;
import io.tocsin.conformance.StartedProcedure;
import io.tocsin.conformance.StepKind;
import io.tocsin.conformance.StepOutcome;
import io.tocsin.workflow.engine.MemoryEngine;
import io.tocsin.workflow.lifecycle.Variables;
import io.tocsin.workflow.model.Models;
import io.tocsin.workflow.model.ProcedureSteps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the domain is told while a procedure and the actions that it calls run. */
class StepRecorderTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final Told told = new Told();
  private ProcessEngine engine;
  private String instance;

  @BeforeEach
  void start() {
    ClockUtil.setCurrentTime(Date.from(NOON));
    engine = engine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance("outage.bpmn", outage())
        .addModelInstance("outer.bpmn", outer())
        .addClasspathResource("processes/run-action.bpmn")
        .deploy();
    engine
        .getRuntimeService()
        .startProcessInstanceByKey(
            "outer",
            "42",
            Map.of("priority", 1, "confirmUntil", Date.from(NOON.plus(Duration.ofMinutes(10)))));
    instance =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processDefinitionKey("outage")
            .singleResult()
            .getId();
  }

  @AfterEach
  void close() {
    engine.close();
    ClockUtil.reset();
  }

  @Test
  void aProcedureAndItsProbeBegin() {
    assertThat(told.procedures)
        .singleElement()
        .satisfies(
            started -> {
              assertThat(started.run()).isEqualTo(instance);
              assertThat(started.incident().value()).isEqualTo("42");
              assertThat(started.procedureKey()).isEqualTo("outage");
              assertThat(started.version()).isEqualTo(1);
            });
    assertThat(told.said).containsExactly("Probe_Health started");
    assertThat(told.kinds).containsExactly(StepKind.PROBE);
  }

  @Test
  void aProbeEndsWithItsVerdict() {
    look("FAIL");

    assertThat(told.said)
        .containsExactly(
            "Probe_Health started",
            "Probe_Health DONE FAIL",
            "Task_Assess started",
            "Task_Assess due 2026-11-23T12:05:00Z");
  }

  @Test
  void aDecisionIsToldApartFromWorkAndKeepsItsLabelAndWhoMadeIt() {
    look("FAIL");
    complete("Task_Assess", "RESTART", "li");

    assertThat(told.said)
        .contains("Task_Assess by li", "Task_Assess DONE RESTART", "Call_Restart started");
    assertThat(told.labels).contains("Restart it");
    assertThat(told.kinds).containsExactly(StepKind.PROBE, StepKind.DECISION, StepKind.ACTION);
  }

  @Test
  void aSkippedStepTellsItsReasonWhichTheEngineDoesNotKeep() {
    look("FAIL");
    skip("Task_Assess", "RESTART", "known already");

    assertThat(told.said)
        .contains("Task_Assess by li because known already", "Task_Assess SKIPPED RESTART");
    assertThat(
            engine
                .getRuntimeService()
                .createVariableInstanceQuery()
                .variableName(Variables.SKIP_REASON)
                .count())
        .isZero();
  }

  @Test
  void aTimeBoxThatRunsOutLeavesTheStep() {
    look("FAIL");
    ClockUtil.setCurrentTime(Date.from(NOON.plus(Duration.ofMinutes(5))));
    engine
        .getManagementService()
        .createJobQuery()
        .executable()
        .list()
        .forEach(job -> engine.getManagementService().executeJob(job.getId()));

    assertThat(told.said).contains("Task_Assess left", "Task_Tell started");
    assertThat(told.kinds).last().isEqualTo(StepKind.MANUAL);
  }

  @Test
  void whoConfirmsAnActionAndUntilWhenCountsForTheStepThatCalledIt() {
    look("FAIL");
    complete("Task_Assess", "RESTART", "li");
    complete("Task_ConfirmAction", "CONFIRM", "wang");
    work("action", Map.of("actionOutcome", "SUCCEEDED"));

    assertThat(told.said)
        .contains(
            "Call_Restart due 2026-11-23T12:10:00Z",
            "Call_Restart by wang",
            "Call_Restart DONE SUCCEEDED");
  }

  @Test
  void anActionThatIsSkippedTellsWhy() {
    look("FAIL");
    complete("Task_Assess", "RESTART", "li");
    skip("Task_ConfirmAction", "SKIP", "it would do harm");

    assertThat(told.said)
        .contains("Call_Restart by li because it would do harm", "Call_Restart SKIPPED SKIPPED");
  }

  @Test
  void aProcedureEndsByItselfOrIsLeft() {
    look("FAIL");
    complete("Task_Assess", "NOTHING", "li");
    complete("Task_Tell", "DONE", "li");
    assertThat(told.said).last().isEqualTo("procedure ended");

    told.said.clear();
    engine.getRuntimeService().startProcessInstanceByKey("outage", "43", Map.of("priority", 1));
    engine
        .getRuntimeService()
        .deleteProcessInstance(
            engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey("43")
                .singleResult()
                .getId(),
            "switched");
    assertThat(told.said)
        .containsExactly("Probe_Health started", "Probe_Health left", "procedure left");
  }

  @Test
  void anActionOutsideItsProcedureIsNoStep() {
    told.said.clear();
    engine
        .getRuntimeService()
        .startProcessInstanceByKey(
            "run-action", "42", Map.of("priority", 1, "confirmUntil", Date.from(NOON)));
    complete("Task_ConfirmAction", "CONFIRM", "wang");

    assertThat(told.said).isEmpty();
  }

  private void look(String verdict) {
    work("probe", Map.of("verdict", verdict));
  }

  private void work(String topic, Map<String, Object> variables) {
    var tasks = engine.getExternalTaskService();
    tasks
        .fetchAndLock(1, "w")
        .topic(topic, 1000)
        .execute()
        .forEach(task -> tasks.complete(task.getId(), "w", variables));
  }

  private void complete(String step, String outcome, String by) {
    engine
        .getTaskService()
        .complete(
            task(step).getId(), Map.of(Variables.OUTCOME, outcome, Variables.COMPLETED_BY, by));
  }

  private void skip(String step, String outcome, String why) {
    TypedValue reason = org.camunda.bpm.engine.variable.Variables.stringValue(why, true);
    engine
        .getTaskService()
        .complete(
            task(step).getId(),
            Map.of(
                Variables.OUTCOME,
                outcome,
                Variables.COMPLETED_BY,
                "li",
                Variables.SKIP_REASON,
                reason));
  }

  private Task task(String step) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(step).singleResult();
  }

  private ProcessEngine engine() {
    StandaloneInMemProcessEngineConfiguration configuration = MemoryEngine.configuration();
    JavaDelegate prepare =
        execution -> {
          execution.setVariable("actionNeeded", true);
          execution.setVariable("approvalNeeded", false);
        };
    JavaDelegate withdraw = execution -> {};
    configuration.setBeans(
        new HashMap<>(Map.of("prepareAction", prepare, "withdrawAction", withdraw)));
    configuration.setCustomPostBPMNParseListeners(
        new ArrayList<>(List.of(new OnceTheEngineIsThere())));
    return configuration.buildProcessEngine();
  }

  /** Models are read through the engine that the recorder listens to. */
  private final class OnceTheEngineIsThere extends AbstractBpmnParseListener {
    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
      Models models = new Models(engine.getRepositoryService());
      new StepRecorder(told, new ProcedureSteps(engine.getRepositoryService()), models)
          .parseProcess(element, process);
    }
  }

  private static BpmnModelInstance outer() {
    BpmnModelInstance model =
        Bpmn.createExecutableProcess("outer")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .callActivity()
            .calledElement("outage")
            .camundaIn("priority", "priority")
            .camundaIn("confirmUntil", "confirmUntil")
            .camundaInBusinessKey("#{execution.processBusinessKey}")
            .endEvent()
            .done();
    return with(model, "outer", Map.of("kind", "lifecycle"));
  }

  private static BpmnModelInstance with(
      BpmnModelInstance model, String id, Map<String, String> properties) {
    CamundaProperties all = model.newInstance(CamundaProperties.class);
    properties.forEach(
        (name, value) -> {
          CamundaProperty property = model.newInstance(CamundaProperty.class);
          property.setCamundaName(name);
          property.setCamundaValue(value);
          all.addChildElement(property);
        });
    BaseElement element = model.getModelElementById(id);
    ExtensionElements extensions = model.newInstance(ExtensionElements.class);
    extensions.addChildElement(all);
    element.setExtensionElements(extensions);
    return model;
  }

  private static BpmnModelInstance outage() {
    BpmnModelInstance model =
        Bpmn.createExecutableProcess("outage")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .serviceTask("Probe_Health")
            .camundaExternalTask("probe")
            .camundaInputParameter("verdict", "UNKNOWN")
            .userTask("Task_Assess")
            .camundaDueDate("2026-11-23T12:05:00Z")
            .exclusiveGateway("Gateway_Measure")
            .condition("restart", "${outcome == 'RESTART'}")
            .callActivity("Call_Restart")
            .calledElement("run-action")
            .camundaInBusinessKey("#{execution.processBusinessKey}")
            .camundaIn("priority", "priority")
            .camundaIn("confirmUntil", "confirmUntil")
            .camundaOut("actionOutcome", "actionOutcome")
            .userTask("Task_Tell")
            .endEvent()
            .moveToNode("Gateway_Measure")
            .connectTo("Task_Tell")
            .moveToActivity("Task_Assess")
            .boundaryEvent("Boundary_Overdue")
            .timerWithDate("2026-11-23T12:05:00Z")
            .connectTo("Task_Tell")
            .done();
    return with(
        model, "Task_Assess", Map.of("outcomes", "RESTART", "outcome.RESTART", "Restart it"));
  }

  /** Writes down what it is told, by the step's id in the model. */
  private static final class Told extends RecordingSteps {
    final List<StartedProcedure> procedures = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    final List<String> labels = new ArrayList<>();
    final List<StepKind> kinds = new ArrayList<>();
    private final Map<String, String> steps = new HashMap<>();

    @Override
    public void procedureStarted(StartedProcedure started) {
      procedures.add(started);
    }

    @Override
    public void procedureEnded(String run, boolean left) {
      said.add("procedure " + (left ? "left" : "ended"));
    }

    @Override
    public void started(String run, String stepRun, PlannedStep step) {
      steps.put(stepRun, step.step());
      kinds.add(step.kind());
      said.add(step.step() + " started");
    }

    @Override
    public void due(String stepRun, Instant at) {
      said.add(steps.get(stepRun) + " due " + at);
    }

    @Override
    public void doneBy(String stepRun, String name, Optional<String> skippedBecause) {
      said.add(
          steps.get(stepRun)
              + " by "
              + name
              + skippedBecause.map(why -> " because " + why).orElse(""));
    }

    @Override
    public void ended(String stepRun, StepOutcome outcome) {
      labels.add(outcome.label().en());
      said.add(steps.get(stepRun) + " " + outcome.state() + " " + outcome.key());
    }

    @Override
    public void left(String stepRun) {
      said.add(steps.get(stepRun) + " left");
    }
  }
}
