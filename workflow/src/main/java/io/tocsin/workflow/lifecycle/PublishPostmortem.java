package io.tocsin.workflow.lifecycle;

import io.tocsin.postmortem.PublishingPostmortem;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "publish the postmortem". */
@Named
@ApplicationScoped
class PublishPostmortem implements JavaDelegate, StepBean {

  private final PublishingPostmortem publishing;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected PublishPostmortem() {
    this(null);
  }

  @Inject
  public PublishPostmortem(PublishingPostmortem publishing) {
    this.publishing = publishing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    publishing.publish(Variables.incident(execution), Variables.completedBy(execution));
  }
}
