package io.tocsin.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.incident.IncidentChanged;
import io.tocsin.incident.IncidentId;
import io.tocsin.review.ReviewChanged;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskChangesTest {

  private static final IncidentChanged OURS = new IncidentChanged(new IncidentId("42"));

  private final List<Record> told = new ArrayList<>();
  private final ProcessEngine engine = engine();
  private final TaskService tasks = engine.getTaskService();
  private String instance = "";

  @BeforeEach
  void begin() {
    instance = engine.getRuntimeService().startProcessInstanceByKey("night", "42").getId();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void tellsOfAStepThatBegins() {
    assertThat(told).containsExactly(OURS);
  }

  @Test
  void tellsOfAStepThatSomebodyTakesAndGivesBack() {
    told.clear();
    tasks.setAssignee(task(), "li");
    assertThat(told).isNotEmpty().containsOnly(OURS);
    told.clear();
    tasks.setAssignee(task(), null);
    assertThat(told).isNotEmpty().containsOnly(OURS);
  }

  @Test
  void tellsOfAStepThatIsDone() {
    told.clear();
    tasks.complete(task());
    assertThat(told).isNotEmpty().containsOnly(OURS);
  }

  @Test
  void tellsOfAStepWhoseProcedureIsLeft() {
    told.clear();
    engine.getRuntimeService().deleteProcessInstance(instance, "switched");
    assertThat(told).isNotEmpty().containsOnly(OURS);
  }

  @Test
  void tellsOfAStepOfAReviewAndOfOneThatLooksForAContact() {
    for (String key : List.of("plan-review", "confirmation:12")) {
      told.clear();
      engine.getRuntimeService().startProcessInstanceByKey("night", key);
      assertThat(told).containsExactly(new ReviewChanged());
    }
  }

  @Test
  void saysNothingOfAProcessOfNeither() {
    told.clear();
    engine.getRuntimeService().startProcessInstanceByKey("night");
    assertThat(told).isEmpty();
  }

  private String task() {
    return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
  }

  private ProcessEngine engine() {
    StandaloneInMemProcessEngineConfiguration configuration = MemoryEngine.configuration();
    configuration.setCustomPostBPMNParseListeners(
        new ArrayList<>(List.of(new TaskChanges(told::add, told::add))));
    ProcessEngine started = configuration.buildProcessEngine();
    started
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "night.bpmn",
            Bpmn.createExecutableProcess("night")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask()
                .endEvent()
                .done())
        .deploy();
    return started;
  }
}
