package io.tocsin.workflow.lifecycle;

import io.tocsin.escalation.Escalating;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Step "decide on paging": whether the new severity wakes people (spec, S4, I4). Its name differs
 * from its variable's, which an expression would find first the second time.
 */
@Named
@ApplicationScoped
class DecidePaging implements JavaDelegate, StepBean {

  private final Escalating escalating;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected DecidePaging() {
    this(null);
  }

  @Inject
  public DecidePaging(Escalating escalating) {
    this.escalating = escalating;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("pageAgain", escalating.pagesAfterChange(Variables.incident(execution)));
  }
}
