package io.tocsin.web.plan.document;

import io.tocsin.plan.Plan;
import io.tocsin.plan.PlanChange;
import io.tocsin.workflow.decision.RuleTable;
import io.tocsin.workflow.model.ProcedureModel;
import io.tocsin.workflow.plan.PlanFolder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The plan in force at the moment at which a document of it is made.
 *
 * @param change by which it came into force; absent where nobody knows
 * @param models by the key of their process
 */
record Edition(
    Plan plan,
    Optional<PlanChange> change,
    Map<String, ProcedureModel> models,
    RuleTable classification,
    RuleTable routing,
    Instant madeAt) {

  /**
   * @param files of the plan, texts by path
   */
  static Edition of(
      Plan plan, Optional<PlanChange> change, Map<String, String> files, Instant madeAt) {
    return new Edition(
        plan,
        change,
        PlanFolder.processes(files).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> ProcedureModel.read(it.getValue()))),
        RuleTable.read(PlanFolder.classification(files)),
        RuleTable.read(PlanFolder.routing(files)),
        madeAt);
  }

  Optional<ProcedureModel> model(String process) {
    return Optional.ofNullable(models.get(process));
  }
}
