package io.tocsin.workflow.lifecycle;

import io.tocsin.incident.Incidents;
import io.tocsin.remediation.ActionRun;
import io.tocsin.remediation.ProposingAction;
import io.tocsin.remediation.Undoing;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Step "prepare action": the exact command for a person to see, and whether two have to. Where a
 * step is to be undone and nothing of it is left to undo, there is no action.
 */
@Named
@ApplicationScoped
class PrepareAction implements JavaDelegate, StepBean {

  private final ProposingAction proposing;
  private final Undoing undoing;
  private final Incidents incidents;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected PrepareAction() {
    this(null, null, null);
  }

  @Inject
  public PrepareAction(ProposingAction proposing, Undoing undoing, Incidents incidents) {
    this.proposing = proposing;
    this.undoing = undoing;
    this.incidents = incidents;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String step =
        execution.getSuperExecution() == null
            ? execution.getCurrentActivityId()
            : execution.getSuperExecution().getCurrentActivityId();
    Optional<ActionRun> run = proposed(execution, step);
    execution.setVariable("actionNeeded", run.isPresent());
    run.ifPresent(
        it -> {
          execution.setVariable(Variables.ACTION_RUN, it.id());
          execution.setVariable("approvalNeeded", it.destructive());
          execution.setVariable(
              "approvalTime",
              incidents.get(it.incident()).pace().of(ActionRun.APPROVAL_WITHIN).toString());
        });
  }

  private Optional<ActionRun> proposed(DelegateExecution execution, String step) {
    if (execution.hasVariable(Variables.UNDOES)) {
      return Optional.of(proposing.proposeUndo(step, Variables.text(execution, Variables.UNDOES)));
    }
    if (execution.hasVariable(Variables.UNDOES_STEP)) {
      return undoing
          .lastOf(Variables.incident(execution), Variables.text(execution, Variables.UNDOES_STEP))
          .map(undone -> proposing.proposeUndo(step, undone.id()));
    }
    return Optional.of(
        proposing.propose(
            Variables.incident(execution),
            step,
            Variables.text(execution, Variables.ACTION),
            Variables.text(execution, Variables.COMPONENT)));
  }
}
