package io.tocsin.workflow.work;

import io.tocsin.incident.IncidentId;
import java.util.Map;

/**
 * One external task of the engine.
 *
 * @param step the id of the process step that waits for it
 * @param businessKey of its process: what the log calls it
 * @param triesLeft how often it may still fail for a fault of ours before a person has to look
 */
public record WorkItem(
    String taskId, String step, String businessKey, int triesLeft, Map<String, Object> variables) {

  /** The incident that the process belongs to. */
  public IncidentId incident() {
    return new IncidentId(text("incidentId"));
  }

  public String text(String variable) {
    Object value = variables.get(variable);
    if (value == null) {
      throw new IllegalArgumentException(
          "step " + step + " has no variable " + variable + "; mend its process");
    }
    return value.toString();
  }

  public boolean has(String variable) {
    return variables.get(variable) != null;
  }
}
