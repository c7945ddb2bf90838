package io.tocsin.workflow.lifecycle;

import io.tocsin.update.Reminder;
import io.tocsin.update.RemindingOfUpdate;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "arm reminder": when somebody is to be reminded of a status update, if at all. */
@Named
@ApplicationScoped
class ArmReminder implements JavaDelegate, StepBean {

  private static final String REMINDER = "reminder";

  private final RemindingOfUpdate reminding;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ArmReminder() {
    this(null);
  }

  @Inject
  public ArmReminder(RemindingOfUpdate reminding) {
    this.reminding = reminding;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Reminder next = reminding.next(Variables.incident(execution));
    if (next instanceof Reminder.Ahead ahead) {
      execution.setVariable(REMINDER, "AHEAD");
      execution.setVariable("reminderAt", Date.from(ahead.at()));
    } else {
      execution.setVariable(REMINDER, next instanceof Reminder.Unwanted ? "UNWANTED" : "OVER");
    }
  }
}
