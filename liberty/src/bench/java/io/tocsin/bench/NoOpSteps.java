package io.tocsin.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * The beans that the models name, doing nothing but setting the variables that the models
 * themselves read next: without these an instance would fail instead of going on.
 */
final class NoOpSteps {

  private static final List<String> SILENT =
      List.of(
          "closeIncident",
          "decidePaging",
          "nextLevel",
          "notifyRoute",
          "openPostmortem",
          "prepareAction",
          "publishPostmortem",
          "recordThreshold",
          "reopenIncident",
          "resolveIncident",
          "returnPostmortem",
          "startRecoveryCheck",
          "submitPostmortem",
          "switchProcedure",
          "withdrawAction");

  private NoOpSteps() {}

  static Map<Object, Object> beans() {
    Map<Object, Object> beans = new HashMap<>();
    SILENT.forEach(name -> beans.put(name, new Step(execution -> {})));
    beans.put("classifyIncident", new Step(NoOpSteps::classify));
    beans.put("armClock", new Step(NoOpSteps::arm));
    beans.put("armReminder", new Step(NoOpSteps::remind));
    beans.put("pageLevel", new Step(NoOpSteps::page));
    beans.put("startProcedure", new Step(NoOpSteps::startProcedure));
    return beans;
  }

  private static void classify(DelegateExecution execution) {
    execution.setVariable("priority", 100);
    execution.setVariable("procedureKey", "site-outage");
    execution.setVariable("component", "web");
  }

  private static void arm(DelegateExecution execution) {
    execution.setVariable("thresholdAhead", true);
    execution.setVariable("thresholdAt", in(Duration.ofHours(1)));
  }

  private static void remind(DelegateExecution execution) {
    execution.setVariable("reminder", "AHEAD");
    execution.setVariable("reminderAt", in(Duration.ofHours(1)));
  }

  private static void page(DelegateExecution execution) {
    execution.setVariable("answered", false);
    execution.setVariable("level", 0);
    execution.setVariable("round", 0);
    execution.setVariable("levelTimeout", "PT1H");
  }

  private static void startProcedure(DelegateExecution execution) {
    for (String box : List.of("diagnosis", "restart", "rollback")) {
      execution.setVariable("timeBox_" + box, in(Duration.ofHours(1)));
    }
  }

  private static Date in(Duration length) {
    return Date.from(Instant.now().plus(length));
  }

  private record Step(Consumer<DelegateExecution> work) implements JavaDelegate, ExecutionListener {

    @Override
    public void execute(DelegateExecution execution) {
      work.accept(execution);
    }

    @Override
    public void notify(DelegateExecution execution) {
      work.accept(execution);
    }
  }
}
