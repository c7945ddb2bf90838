package io.tocsin.workflow.lifecycle;

import io.tocsin.escalation.TellingContact;
import io.tocsin.workflow.engine.StepBean;
import io.tocsin.workflow.model.Models;
import io.tocsin.workflow.model.StepTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A step of a plan that tells a contact what it says, over a channel (spec, PR10). */
@Named
@ApplicationScoped
class TellContact implements JavaDelegate, StepBean {

  private final TellingContact telling;
  private final Models models;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected TellContact() {
    this(null, null);
  }

  @Inject
  public TellContact(TellingContact telling, Models models) {
    this.telling = telling;
    this.models = models;
  }

  @Override
  public void execute(DelegateExecution execution) {
    StepTexts texts =
        models.step(execution.getProcessDefinitionId(), execution.getCurrentActivityId());
    String passage = execution.getActivityInstanceId();
    telling.tell(
        Variables.incident(execution),
        passage.substring(passage.lastIndexOf(':') + 1),
        Variables.text(execution, "contact"),
        Variables.text(execution, "channel"),
        texts.name(),
        texts.what());
  }
}
