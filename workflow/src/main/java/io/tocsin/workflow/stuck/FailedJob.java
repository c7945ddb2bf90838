package io.tocsin.workflow.stuck;

import io.tocsin.timeline.Timeline;
import io.tocsin.workflow.model.Models;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.camunda.bpm.engine.runtime.Incident;

/** A job inside the engine. */
@Dependent
class FailedJob extends NotingFailure {

  @Inject
  FailedJob(Models models, Timeline timeline) {
    super(Incident.FAILED_JOB_HANDLER_TYPE, models, timeline);
  }
}
