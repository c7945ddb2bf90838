package io.tocsin.workflow.lifecycle;

import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The names of the variables that processes share with us: ids, keys and enums only. */
public final class Variables {

  public static final String INCIDENT = "incidentId";

  /** The review of the plan that a process belongs to, once it has begun. */
  public static final String REVIEW = "reviewId";

  public static final String CONFIRMATION = "confirmationId";

  /** What the topics of all deliveries begin with; the key of the channel follows. */
  public static final String DELIVERY_TOPIC = "delivery-";

  public static final String PRIORITY = "priority";
  public static final String PROCEDURE = "procedureKey";
  public static final String COMPONENT = "component";
  public static final String OUTCOME = "outcome";
  public static final String COMPLETED_BY = "completedBy";
  public static final String COMPLETED_BY_KIND = "completedByKind";
  public static final String NOTE = "note";
  public static final String ACTION = "action";

  /** The run that is to be taken back. */
  public static final String UNDOES = "undoes";

  /** The step whose last run is to be taken back. */
  public static final String UNDOES_STEP = "undoesStep";

  public static final String ACTION_RUN = "actionRunId";

  /** Why a step was left out; never stored, seen in the transaction of its end only. */
  public static final String SKIP_REASON = "skipReason";

  private Variables() {}

  static IncidentId incident(VariableScope scope) {
    return new IncidentId(text(scope, INCIDENT));
  }

  public static String text(VariableScope scope, String name) {
    Object value = scope.getVariable(name);
    if (value == null) {
      throw new IllegalStateException("the process has no variable " + name + "; mend its model");
    }
    return value.toString();
  }

  static int number(VariableScope scope, String name, int otherwise) {
    return scope.getVariable(name) instanceof Number number ? number.intValue() : otherwise;
  }

  /** Who completed the last step of a person; Tocsin itself before there was one. */
  public static Actor completedBy(VariableScope scope) {
    if (!(scope.getVariable(COMPLETED_BY) instanceof String name)) {
      return Actor.TOCSIN;
    }
    return scope.getVariable(COMPLETED_BY_KIND) instanceof String kind
        ? new Actor(Actor.Kind.valueOf(kind), name)
        : Actor.person(name);
  }
}
