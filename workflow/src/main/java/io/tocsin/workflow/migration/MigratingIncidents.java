package io.tocsin.workflow.migration;

import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import io.tocsin.plan.Plans;
import io.tocsin.plan.ProcedureDefinition;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import io.tocsin.workflow.engine.BusinessKey;
import io.tocsin.workflow.migration.Running.Place;
import io.tocsin.workflow.model.Models;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;

/** Which incidents run on an earlier version of their procedure, and their move to the newest. */
@ApplicationScoped
public class MigratingIncidents {

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final Models models;
  private final Moving moving;
  private final Plans plans;
  private final Timeline timeline;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected MigratingIncidents() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public MigratingIncidents(
      RuntimeService runtime,
      RepositoryService repository,
      Models models,
      Moving moving,
      Plans plans,
      Timeline timeline) {
    this.runtime = runtime;
    this.repository = repository;
    this.models = models;
    this.moving = moving;
    this.plans = plans;
    this.timeline = timeline;
  }

  /** Those that run on an earlier version, each tried: what cannot be mapped is named. */
  public List<Running> earlier() {
    List<Running> running = new ArrayList<>();
    for (String key : processes()) {
      ProcessDefinition newest = newest(key);
      for (ProcessInstance process :
          runtime.createProcessInstanceQuery().processDefinitionKey(key).list()) {
        if (!process.getProcessDefinitionId().equals(newest.getId())) {
          BusinessKey.incident(process.getBusinessKey())
              .flatMap(incident -> running(process, incident, newest))
              .ifPresent(running::add);
        }
      }
    }
    return running;
  }

  /**
   * Moves the process to the newest version; what is open stays open.
   *
   * @throws NothingToMove when it ended, or runs on the newest version already
   * @throws Unmovable naming what cannot be mapped; it then runs on as it was
   */
  @Transactional
  public void move(String id, Actor by) {
    ProcessInstance process =
        Optional.ofNullable(
                runtime.createProcessInstanceQuery().processInstanceId(id).singleResult())
            .orElseThrow(() -> new NothingToMove(id));
    IncidentId incident =
        BusinessKey.incident(process.getBusinessKey()).orElseThrow(() -> new NothingToMove(id));
    String from = process.getProcessDefinitionId();
    String key = models.keyOf(from);
    ProcessDefinition newest = newest(key);
    if (!processes().contains(key) || from.equals(newest.getId())) {
      throw new NothingToMove(id);
    }
    moving.move(id, key, from, newest.getId());
    timeline.add(
        incident,
        EntryKind.PROCEDURE,
        by,
        MigrationWording.SAY.say(
            "procedure.moved", models.processName(newest.getId()), newest.getVersion()),
        Map.of("procedure", key, "version", Integer.toString(newest.getVersion())));
  }

  /** Absent where it ended meanwhile. */
  private Optional<Running> running(
      ProcessInstance process, IncidentId incident, ProcessDefinition newest) {
    ActivityInstance place = runtime.getActivityInstance(process.getId());
    if (place == null) {
      return Optional.empty();
    }
    String model = process.getProcessDefinitionId();
    String key = newest.getKey();
    List<String> at = at(place).distinct().toList();
    return Optional.of(
        new Running(
            process.getId(),
            incident,
            key,
            models.processName(model),
            repository.getProcessDefinition(model).getVersion(),
            newest.getVersion(),
            at.stream().map(step -> place(model, step)).toList(),
            unmapped(process.getId(), key, model, newest.getId(), at).stream()
                .distinct()
                .map(step -> place(model, step))
                .toList()));
  }

  private List<String> unmapped(
      String process, String key, String from, String to, List<String> at) {
    try {
      moving.rehearse(process, key, from, to);
      throw new IllegalStateException("unreachable: what is tried is undone");
    } catch (Unmovable e) {
      return e.steps().isEmpty() ? at : e.steps();
    } catch (RuntimeException e) {
      if (Moving.isOnlyTried(e)) {
        return List.of();
      }
      throw e;
    }
  }

  private static Stream<String> at(ActivityInstance place) {
    return Stream.of(
            Stream.of(place.getChildActivityInstances()).flatMap(MigratingIncidents::at),
            Stream.of(place.getChildTransitionInstances()).map(TransitionInstance::getActivityId),
            place.getChildActivityInstances().length + place.getChildTransitionInstances().length
                    == 0
                ? Stream.of(place.getActivityId())
                : Stream.<String>of())
        .flatMap(steps -> steps);
  }

  private Place place(String model, String step) {
    return new Place(step, models.step(model, step).name());
  }

  /** Of the plan: responses and after-cares. */
  private List<String> processes() {
    return plans.current().procedures().stream()
        .flatMap(
            procedure ->
                Stream.concat(
                    Stream.of(procedure.key()),
                    procedure.afterCare().map(ProcedureDefinition.AfterCare::process).stream()))
        .distinct()
        .toList();
  }

  private ProcessDefinition newest(String key) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(key)
        .latestVersion()
        .singleResult();
  }
}
