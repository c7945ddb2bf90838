package io.tocsin.workflow.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The deadlines of a process of the plan: variables {@code timeBox_<name>}. */
final class TimeBoxes {

  private TimeBoxes() {}

  static void set(Map<String, Duration> lengths, VariableScope scope, Instant start) {
    lengths.forEach(
        (name, length) -> scope.setVariable("timeBox_" + name, Date.from(start.plus(length))));
  }
}
