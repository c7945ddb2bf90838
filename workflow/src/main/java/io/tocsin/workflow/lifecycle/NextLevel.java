package io.tocsin.workflow.lifecycle;

import io.tocsin.escalation.Escalating;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "next level": nobody answered in time. */
@Named
@ApplicationScoped
class NextLevel implements JavaDelegate, StepBean {

  private final Escalating escalating;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected NextLevel() {
    this(null);
  }

  @Inject
  public NextLevel(Escalating escalating) {
    this.escalating = escalating;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional<Escalating.Place> next =
        escalating.next(
            Variables.incident(execution),
            new Escalating.Place(
                Variables.number(execution, PageLevel.ROUND, 1),
                Variables.number(execution, PageLevel.LEVEL, 1)),
            !Boolean.FALSE.equals(execution.getVariable(PageLevel.ANYBODY)));
    next.ifPresent(
        place -> {
          execution.setVariable(PageLevel.ROUND, place.round());
          execution.setVariable(PageLevel.LEVEL, place.level());
        });
    execution.setVariable("levelsLeft", next.isPresent());
  }
}
