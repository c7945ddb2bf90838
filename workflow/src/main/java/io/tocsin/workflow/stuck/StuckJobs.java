package io.tocsin.workflow.stuck;

import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import io.tocsin.workflow.engine.BusinessKey;
import io.tocsin.workflow.model.Models;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** All stuck jobs: seen by people, and tried again when a person says so. */
@ApplicationScoped
public class StuckJobs {

  private static final int MOST = 50;
  private static final int TRIES = 3;

  private final RuntimeService runtime;
  private final ManagementService jobs;
  private final ExternalTaskService tasks;
  private final Models models;
  private final Timeline timeline;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected StuckJobs() {
    this(null, null, null, null, null);
  }

  @Inject
  public StuckJobs(
      RuntimeService runtime,
      ManagementService jobs,
      ExternalTaskService tasks,
      Models models,
      Timeline timeline) {
    this.runtime = runtime;
    this.jobs = jobs;
    this.tasks = tasks;
    this.models = models;
    this.timeline = timeline;
  }

  /** The oldest fifty. */
  public List<StuckJob> all() {
    return stuckJobs(
        runtime.createIncidentQuery().orderByIncidentTimestamp().asc().list().stream()
            .filter(StuckJobs::isCause)
            .limit(MOST)
            .toList());
  }

  /** Those of an incident, the oldest first. */
  public List<StuckJob> of(IncidentId id) {
    return stuckJobs(
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(id.value())
            .withIncident()
            .list()
            .stream()
            .flatMap(
                process ->
                    runtime
                        .createIncidentQuery()
                        .processInstanceId(process.getId())
                        .list()
                        .stream())
            .filter(StuckJobs::isCause)
            .sorted(Comparator.comparing(Incident::getIncidentTimestamp))
            .toList());
  }

  private List<StuckJob> stuckJobs(List<Incident> failures) {
    Map<String, ProcessInstance> processes = processesOf(failures);
    return failures.stream()
        .flatMap(
            failure ->
                Optional.ofNullable(processes.get(failure.getProcessInstanceId()))
                    .map(process -> stuckJob(failure, process))
                    .stream())
        .toList();
  }

  /**
   * Lets a stuck job be tried again; nothing when it is not stuck any more.
   *
   * @return the incident that it belongs to
   */
  @Transactional
  public Optional<IncidentId> tryAgain(String id, Actor by) {
    return Optional.ofNullable(runtime.createIncidentQuery().incidentId(id).singleResult())
        .filter(StuckJobs::isCause)
        .flatMap(failure -> tryAgain(failure, by));
  }

  private Optional<IncidentId> tryAgain(Incident failure, Actor by) {
    Optional<IncidentId> incident =
        Optional.ofNullable(processesOf(List.of(failure)).get(failure.getProcessInstanceId()))
            .flatMap(process -> BusinessKey.incident(process.getBusinessKey()));
    if (failure.getIncidentType().equals(Incident.FAILED_JOB_HANDLER_TYPE)) {
      jobs.setJobRetries(failure.getConfiguration(), TRIES);
    } else {
      tasks.setRetries(failure.getConfiguration(), TRIES);
    }
    incident.ifPresent(
        known ->
            timeline.add(
                known,
                EntryKind.STEP,
                by,
                StuckWording.SAY.say(
                    "again",
                    models
                        .step(failure.getProcessDefinitionId(), failure.getActivityId())
                        .name())));
    return incident;
  }

  private Map<String, ProcessInstance> processesOf(List<Incident> failures) {
    if (failures.isEmpty()) {
      return Map.of();
    }
    return runtime
        .createProcessInstanceQuery()
        .processInstanceIds(
            failures.stream().map(Incident::getProcessInstanceId).collect(Collectors.toSet()))
        .list()
        .stream()
        .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
  }

  private StuckJob stuckJob(Incident failure, ProcessInstance process) {
    return new StuckJob(
        failure.getId(),
        BusinessKey.incident(process.getBusinessKey()),
        models.processName(failure.getProcessDefinitionId()),
        failure.getActivityId(),
        models.step(failure.getProcessDefinitionId(), failure.getActivityId()).name(),
        Failure.text(failure.getIncidentMessage()),
        failure.getIncidentTimestamp().toInstant());
  }

  /** Processes above the one that failed repeat its failure. */
  private static boolean isCause(Incident failure) {
    return failure.getId().equals(failure.getCauseIncidentId());
  }
}
