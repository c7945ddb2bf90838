package io.tocsin.workflow.review;

import io.tocsin.review.ReviewSchedule;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "find the day of the review". */
@Named
@ApplicationScoped
class ScheduleReview implements JavaDelegate, StepBean {

  private final ReviewSchedule schedule;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ScheduleReview() {
    this(null);
  }

  @Inject
  public ScheduleReview(ReviewSchedule schedule) {
    this.schedule = schedule;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(ReviewVariables.DUE, Date.from(schedule.nextDue()));
  }
}
