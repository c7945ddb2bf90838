package io.tocsin.workflow.stuck;

import io.tocsin.timeline.Timeline;
import io.tocsin.workflow.model.Models;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.camunda.bpm.engine.runtime.Incident;

/** A step that touches the outside world. */
@Dependent
class FailedWork extends NotingFailure {

  @Inject
  FailedWork(Models models, Timeline timeline) {
    super(Incident.EXTERNAL_TASK_HANDLER_TYPE, models, timeline);
  }
}
