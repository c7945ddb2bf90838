package io.tocsin.workflow.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Stands in for the beans that processes name: records the calls, does what a test says. */
final class Steps {

  static final List<String> NAMES =
      List.of(
          "armClock",
          "armReminder",
          "awaitNextDigest",
          "awaitNextReview",
          "beginReview",
          "classifyIncident",
          "closeIncident",
          "decideChange",
          "decidePaging",
          "endAfterLook",
          "endReview",
          "holdAcknowledgement",
          "nextLevel",
          "notifyRoute",
          "openPostmortem",
          "pageLevel",
          "prepareAction",
          "publishPostmortem",
          "recordFindings",
          "recordReached",
          "recordThreshold",
          "remindOfUpdate",
          "reopenIncident",
          "resolveIncident",
          "returnPostmortem",
          "runOutReview",
          "scheduleReview",
          "startAfterCare",
          "startProcedure",
          "startRecoveryCheck",
          "submitPostmortem",
          "switchProcedure",
          "tellContact",
          "tellUnreached",
          "withdrawAction");

  private final Map<String, Consumer<DelegateExecution>> scripts = new HashMap<>();
  private final List<String> calls = new ArrayList<>();

  Map<Object, Object> beans() {
    Map<Object, Object> beans = new HashMap<>();
    NAMES.forEach(name -> beans.put(name, new Step(name)));
    return beans;
  }

  void when(String bean, Consumer<DelegateExecution> script) {
    scripts.put(bean, script);
  }

  List<String> calls() {
    return List.copyOf(calls);
  }

  void forget() {
    scripts.clear();
    calls.clear();
  }

  private final class Step implements JavaDelegate, ExecutionListener {
    private final String name;

    Step(String name) {
      this.name = name;
    }

    @Override
    public void execute(DelegateExecution execution) {
      calls.add(name);
      scripts.getOrDefault(name, any -> {}).accept(execution);
    }

    @Override
    public void notify(DelegateExecution execution) {
      execute(execution);
    }
  }
}
