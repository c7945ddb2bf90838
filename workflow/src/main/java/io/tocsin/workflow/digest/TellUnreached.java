package io.tocsin.workflow.digest;

import io.tocsin.digest.TellingUnreached;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "tell who cannot be reached". */
@Named
@ApplicationScoped
class TellUnreached implements JavaDelegate, StepBean {

  private final TellingUnreached telling;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected TellUnreached() {
    this(null);
  }

  @Inject
  public TellUnreached(TellingUnreached telling) {
    this.telling = telling;
  }

  @Override
  public void execute(DelegateExecution execution) {
    telling.tell(((Date) execution.getVariable(DigestRounds.DUE)).toInstant());
  }
}
