package io.tocsin.workflow.model;

import io.tocsin.conformance.PlannedStep;
import io.tocsin.conformance.PlannedSteps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;

/** The steps of deployed procedures in the order of their diagrams: from left to right. */
@ApplicationScoped
public class ProcedureSteps implements PlannedSteps {

  /** A deployed definition never changes. */
  private final Map<String, List<ProcedureStep>> known = new ConcurrentHashMap<>();

  private final RepositoryService repository;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ProcedureSteps() {
    this(null);
  }

  @Inject
  public ProcedureSteps(RepositoryService repository) {
    this.repository = repository;
  }

  /** Empty when no such version is deployed. */
  public List<ProcedureStep> of(String key, int version) {
    return Optional.ofNullable(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .processDefinitionVersion(version)
                .singleResult())
        .map(definition -> of(definition.getId()))
        .orElse(List.of());
  }

  /** Those of a definition by its id. */
  public List<ProcedureStep> of(String processDefinitionId) {
    return known.computeIfAbsent(
        processDefinitionId, id -> new Steps(repository.getBpmnModelInstance(id)).all());
  }

  @Override
  public List<PlannedStep> planned(String procedureKey, int version) {
    return of(procedureKey, version).stream().flatMap(step -> planned(step).stream()).toList();
  }

  /** Absent where the step is none of the plan's kinds. */
  public static Optional<PlannedStep> planned(ProcedureStep step) {
    return step.kind()
        .map(kind -> new PlannedStep(step.id(), step.texts().name(), kind, step.role()));
  }

  /** Keys of the probes that the newest version of a process asks, in its order. */
  public List<String> probes(String key) {
    return Optional.ofNullable(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult())
        .map(definition -> of(definition.getId()))
        .orElse(List.of())
        .stream()
        .flatMap(step -> step.work().stream())
        .filter(StepWork.Look.class::isInstance)
        .map(work -> ((StepWork.Look) work).probe())
        .distinct()
        .toList();
  }
}
