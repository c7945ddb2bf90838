package io.tocsin.web.plan.document;

import io.tocsin.plan.Plan;
import io.tocsin.plan.PlanChange;
import io.tocsin.workflow.decision.RuleTable;
import io.tocsin.workflow.model.ProcedureModel;
import io.tocsin.workflow.plan.ImportedPlans;
import io.tocsin.workflow.plan.PlanFolder;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A version of the plan with what its files say, which does not change.
 *
 * @param change by which it came into force
 * @param models by the key of their process
 */
record Edition(
    Plan plan,
    PlanChange change,
    Map<String, ProcedureModel> models,
    RuleTable classification,
    RuleTable routing) {

  static Edition of(ImportedPlans.InForce inForce) {
    Map<String, String> files = inForce.files();
    return new Edition(
        inForce.plan(),
        inForce.change(),
        PlanFolder.processes(files).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> ProcedureModel.read(it.getValue()))),
        RuleTable.read(PlanFolder.classification(files)),
        RuleTable.read(PlanFolder.routing(files)));
  }

  Optional<ProcedureModel> model(String process) {
    return Optional.ofNullable(models.get(process));
  }
}
