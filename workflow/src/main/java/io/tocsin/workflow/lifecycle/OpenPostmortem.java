package io.tocsin.workflow.lifecycle;

import io.tocsin.postmortem.OpeningPostmortem;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "open the postmortem", with the facts already in it. */
@Named
@ApplicationScoped
class OpenPostmortem implements JavaDelegate, StepBean {

  private final OpeningPostmortem opening;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected OpenPostmortem() {
    this(null);
  }

  @Inject
  public OpenPostmortem(OpeningPostmortem opening) {
    this.opening = opening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    opening.open(Variables.incident(execution));
  }
}
