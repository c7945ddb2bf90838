package io.tocsin.workflow.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** Gives processes and tables to the engine. A model that has not changed keeps its version. */
@ApplicationScoped
public class DeployingModels {

  private final RepositoryService repository;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected DeployingModels() {
    this(null);
  }

  @Inject
  public DeployingModels(RepositoryService repository) {
    this.repository = repository;
  }

  /** The processes that every plan needs. */
  public void product() {
    deploy("tocsin", EngineModels.processes());
  }

  /**
   * Those of a plan; joins the caller's transaction.
   *
   * @param files of the plan, texts by path
   * @throws PlanInvalid when the engine does not take one
   */
  public void plan(Map<String, String> files) {
    try {
      deploy("plan", PlanFolder.models(files));
    } catch (ParseException e) {
      throw new PlanInvalid(problems(e));
    }
  }

  private static List<Problem> problems(ParseException refused) {
    return refused.getResorceReports().stream()
        .flatMap(
            report ->
                report.getErrors().stream()
                    .map(
                        error ->
                            new Problem(
                                report.getResourceName(),
                                Math.max(1, error.getLine()),
                                Objects.requireNonNullElse(error.getMainElementId(), ""),
                                Problem.Rule.FORM,
                                Problems.say("engine", error.getMessage()))))
        .toList();
  }

  private void deploy(String name, Map<String, String> models) {
    DeploymentBuilder deployment =
        repository.createDeployment().name(name).enableDuplicateFiltering(true);
    models.forEach(deployment::addString);
    deployment.deploy();
  }
}
