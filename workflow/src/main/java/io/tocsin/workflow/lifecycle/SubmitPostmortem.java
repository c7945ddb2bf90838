package io.tocsin.workflow.lifecycle;

import io.tocsin.postmortem.SubmittingPostmortem;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** The review begins: the draft is handed in. */
@Named
@ApplicationScoped
class SubmitPostmortem implements ExecutionListener, StepBean {

  private final SubmittingPostmortem submitting;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected SubmitPostmortem() {
    this(null);
  }

  @Inject
  public SubmitPostmortem(SubmittingPostmortem submitting) {
    this.submitting = submitting;
  }

  @Override
  public void notify(DelegateExecution execution) {
    submitting.submit(Variables.incident(execution), Variables.completedBy(execution));
  }
}
