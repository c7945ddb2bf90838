package io.tocsin.workflow.process;

import static io.tocsin.workflow.process.ModelRun.NOON;

import java.time.Duration;
import java.util.Date;
import java.util.Map;

/** Starts after-care processes of the shipped plan with the time boxes of a test, in days. */
final class AfterCareRun {

  private AfterCareRun() {}

  static ModelRun of(String key) {
    return new ModelRun("/plan/football-prediction/procedures/" + key + ".bpmn");
  }

  static void start(ModelRun run, Map<String, Integer> timeBoxes) {
    run.when(
        "startAfterCare",
        execution ->
            timeBoxes.forEach((name, days) -> execution.setVariable("timeBox_" + name, day(days))));
    run.start(Map.of());
  }

  static Date day(int days) {
    return Date.from(NOON.plus(Duration.ofDays(days)));
  }
}
