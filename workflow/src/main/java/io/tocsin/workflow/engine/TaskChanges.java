package io.tocsin.workflow.engine;

import io.tocsin.incident.IncidentChanged;
import io.tocsin.review.ReviewChanged;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Tells open pages of each step of a person that begins, changes hands or ends, whether or not the
 * timeline or the review's log has an entry about it.
 */
final class TaskChanges extends AbstractBpmnParseListener implements TaskListener {

  private static final List<String> EVENTS =
      List.of(EVENTNAME_CREATE, EVENTNAME_UPDATE, EVENTNAME_COMPLETE, EVENTNAME_DELETE);

  private final Consumer<IncidentChanged> changes;
  private final Consumer<ReviewChanged> reviewChanges;

  /** Both are called within the transaction of the change. */
  TaskChanges(Consumer<IncidentChanged> changes, Consumer<ReviewChanged> reviewChanges) {
    this.changes = changes;
    this.reviewChanges = reviewChanges;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    EVENTS.forEach(event -> task.addBuiltInTaskListener(event, this));
  }

  @Override
  public void notify(DelegateTask task) {
    String key = task.getExecution().getProcessBusinessKey();
    BusinessKey.incident(key).map(IncidentChanged::new).ifPresent(changes);
    if (BusinessKey.isOfReview(key)) {
      reviewChanges.accept(new ReviewChanged());
    }
  }
}
