package io.tocsin.workflow.work;

import java.time.Duration;
import java.util.Map;

/** What the engine is told about a task. */
public sealed interface Settlement {

  /** It is done, with these variables. */
  record Done(Map<String, Object> variables) implements Settlement {}

  /** It is due again after a while. */
  record Again(Duration after, String why) implements Settlement {}

  /** It takes the path that the process draws for this error. */
  record Error(String code, String why) implements Settlement {}
}
