package io.tocsin.workflow.lifecycle;

import io.tocsin.escalation.Escalating;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "page level": everybody on the present level, who then have the plan's time to answer. */
@Named
@ApplicationScoped
class PageLevel implements JavaDelegate, StepBean {

  static final String LEVEL = "level";
  static final String ROUND = "round";

  /** Whether the level had anybody to page. */
  static final String ANYBODY = "anybodyPaged";

  private final Escalating escalating;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected PageLevel() {
    this(null);
  }

  @Inject
  public PageLevel(Escalating escalating) {
    this.escalating = escalating;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean answered = escalating.answered(Variables.incident(execution));
    execution.setVariable("answered", answered);
    if (answered) {
      return;
    }
    int level = Variables.number(execution, LEVEL, 1);
    int round = Variables.number(execution, ROUND, 1);
    execution.setVariable(LEVEL, level);
    execution.setVariable(ROUND, round);
    Escalating.Page page = escalating.page(Variables.incident(execution), round, level);
    execution.setVariable(ANYBODY, page.anybody());
    execution.setVariable("levelTimeout", page.timeout().toString());
  }
}
