package io.tocsin.workflow.lifecycle;

import io.tocsin.escalation.HoldingAcknowledgement;
import io.tocsin.escalation.HoldingAcknowledgement.Held;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "look at acknowledgement": until when it holds, or paging begins at the first level. */
@Named
@ApplicationScoped
class HoldAcknowledgement implements JavaDelegate, StepBean {

  private static final String ACKNOWLEDGEMENT = "acknowledgement";

  private final HoldingAcknowledgement holding;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected HoldAcknowledgement() {
    this(null);
  }

  @Inject
  public HoldAcknowledgement(HoldingAcknowledgement holding) {
    this.holding = holding;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Held held = holding.look(Variables.incident(execution));
    if (held instanceof Held.ForNow now) {
      execution.setVariable(ACKNOWLEDGEMENT, "FOR_NOW");
      execution.setVariable("holdsUntil", Date.from(now.until()));
    } else if (held instanceof Held.Lapsed) {
      execution.setVariable(ACKNOWLEDGEMENT, "LAPSED");
      execution.setVariable(PageLevel.LEVEL, 1);
      execution.setVariable(PageLevel.ROUND, 1);
    } else {
      execution.setVariable(ACKNOWLEDGEMENT, "FOR_GOOD");
    }
  }
}
