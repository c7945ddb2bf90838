package io.tocsin.workflow.digest;

import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "wait for the next". */
@Named
@ApplicationScoped
class AwaitNextDigest implements JavaDelegate, StepBean {

  private final DigestRounds rounds;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected AwaitNextDigest() {
    this(null);
  }

  @Inject
  public AwaitNextDigest(DigestRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    rounds.awaitNext();
  }
}
