package io.tocsin.workflow.stuck;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import io.tocsin.workflow.engine.MemoryEngine;
import io.tocsin.workflow.model.Models;
import io.tocsin.workflow.model.StepTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StuckJobsTest {

  private static final IncidentId INCIDENT = new IncidentId("42");
  private static final Actor WANG = Actor.person("wang");

  private final AtomicBoolean mended = new AtomicBoolean();
  private final Written timeline = new Written();
  private final StandaloneInMemProcessEngineConfiguration configuration =
      MemoryEngine.configuration();
  private final ProcessEngine engine = engine();
  private final StuckJobs stuck = stuckJobs();

  @BeforeEach
  void deploy() {
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance("notify.bpmn", notifying())
        .addModelInstance("look.bpmn", looking())
        .addModelInstance("outer.bpmn", outer())
        .deploy();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void aJobThatFailedTooOftenIsSeenWithItsCauseAndWithoutSecrets() {
    start("notify", INCIDENT.value());
    failThreeTimes();

    assertThat(stuck.of(INCIDENT))
        .singleElement()
        .satisfies(
            job -> {
              assertThat(job.step()).isEqualTo(LocalText.verbatim("Notify"));
              assertThat(job.why()).isEqualTo("no route, password=***");
              assertThat(job.incident()).contains(INCIDENT);
            });
    assertThat(timeline.texts).singleElement().asString().startsWith("Notify is stuck: no route");
  }

  @Test
  void oneThatIsStillTriedIsNotStuck() {
    start("notify", INCIDENT.value());
    failOnce();

    assertThat(stuck.of(INCIDENT)).isEmpty();
    assertThat(timeline.texts).isEmpty();
  }

  @Test
  void goesOnOnceItsCauseIsMendedAndAPersonTriesAgain() {
    start("notify", INCIDENT.value());
    failThreeTimes();
    mended.set(true);

    assertThat(stuck.tryAgain(stuck.all().get(0).id(), WANG)).contains(INCIDENT);
    engine.getManagementService().executeJob(job().getId());

    assertThat(stuck.all()).isEmpty();
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    assertThat(timeline.texts).last().isEqualTo("Notify is tried again");
  }

  @Test
  void tryingAgainWhatIsNotStuckAnyMoreDoesNothing() {
    assertThat(stuck.tryAgain("gone", WANG)).isEmpty();
    assertThat(timeline.texts).isEmpty();
  }

  @Test
  void aStepOutsideThatFailedTooOftenIsStuckAsWell() {
    start("look", INCIDENT.value());
    var task =
        engine.getExternalTaskService().fetchAndLock(1, "w").topic("probe", 1000).execute().get(0);
    engine.getExternalTaskService().handleFailure(task.getId(), "w", "no such probe", 0, 0);

    assertThat(stuck.of(INCIDENT)).extracting(StuckJob::why).containsExactly("no such probe");
    stuck.tryAgain(stuck.all().get(0).id(), WANG);

    assertThat(stuck.all()).isEmpty();
    assertThat(engine.getExternalTaskService().createExternalTaskQuery().withRetriesLeft().count())
        .isEqualTo(1);
  }

  @Test
  void isToldOnceHoweverManyProcessesAreAboveIt() {
    start("outer", INCIDENT.value());
    failThreeTimes();

    assertThat(stuck.all()).hasSize(1);
    assertThat(stuck.of(INCIDENT)).hasSize(1);
    assertThat(timeline.texts).hasSize(1);
  }

  @Test
  void oneThatBelongsToNoIncidentIsSeenAmongAll() {
    start("notify", "delivery:7");
    failThreeTimes();

    assertThat(stuck.all()).singleElement().satisfies(job -> assertThat(job.incident()).isEmpty());
    assertThat(stuck.of(INCIDENT)).isEmpty();
    assertThat(timeline.texts).isEmpty();
  }

  private void start(String process, String businessKey) {
    engine.getRuntimeService().startProcessInstanceByKey(process, businessKey);
  }

  private void failThreeTimes() {
    failOnce();
    failOnce();
    failOnce();
  }

  private void failOnce() {
    try {
      engine.getManagementService().executeJob(job().getId());
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessageContaining("no route");
    }
  }

  private Job job() {
    return engine.getManagementService().createJobQuery().singleResult();
  }

  private StuckJobs stuckJobs() {
    return new StuckJobs(
        engine.getRuntimeService(),
        engine.getManagementService(),
        engine.getExternalTaskService(),
        new Models(engine.getRepositoryService()),
        timeline);
  }

  private ProcessEngine engine() {
    JavaDelegate notify =
        execution -> {
          if (!mended.get()) {
            throw new IllegalStateException("no route, password=hunter22");
          }
        };
    configuration.setBeans(Map.of("notify", notify));
    Models models = new LateModels();
    configuration.setCustomIncidentHandlers(
        List.of(new FailedJob(models, timeline), new FailedWork(models, timeline)));
    return configuration.buildProcessEngine();
  }

  private static BpmnModelInstance notifying() {
    return Bpmn.createExecutableProcess("notify")
        .camundaHistoryTimeToLiveString("P1D")
        .startEvent()
        .serviceTask("Task_Notify")
        .name("Notify")
        .camundaAsyncBefore()
        .camundaDelegateExpression("${notify}")
        .endEvent()
        .done();
  }

  private static BpmnModelInstance looking() {
    return Bpmn.createExecutableProcess("look")
        .camundaHistoryTimeToLiveString("P1D")
        .startEvent()
        .serviceTask("Task_Look")
        .name("Look")
        .camundaExternalTask("probe")
        .endEvent()
        .done();
  }

  private static BpmnModelInstance outer() {
    return Bpmn.createExecutableProcess("outer")
        .camundaHistoryTimeToLiveString("P1D")
        .startEvent()
        .callActivity("Call_Notify")
        .calledElement("notify")
        .camundaInBusinessKey("#{execution.processBusinessKey}")
        .endEvent()
        .done();
  }

  /** The engine needs its handlers before there are any models. */
  private final class LateModels extends Models {

    @Override
    public StepTexts step(String processDefinitionId, String step) {
      return new Models(configuration.getRepositoryService()).step(processDefinitionId, step);
    }
  }

  /** A timeline that only remembers, in English. */
  private static final class Written extends Timeline {

    private final List<String> texts = new ArrayList<>();

    @Override
    public void add(
        IncidentId incident, EntryKind kind, Actor by, LocalText text, Map<String, String> data) {
      texts.add(text.en());
    }

    @Override
    public void add(IncidentId incident, EntryKind kind, Actor by, LocalText text) {
      add(incident, kind, by, text, Map.of());
    }
  }
}
