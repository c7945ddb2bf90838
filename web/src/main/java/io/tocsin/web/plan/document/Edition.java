package io.tocsin.web.plan.document;

import io.tocsin.plan.Plan;
import io.tocsin.workflow.decision.RuleTable;
import io.tocsin.workflow.model.ProcedureModel;
import io.tocsin.workflow.plan.PlanFolder;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A version of the plan with what its files say, which does not change.
 *
 * @param models by the key of their process
 */
record Edition(
    Plan plan, Map<String, ProcedureModel> models, RuleTable classification, RuleTable routing) {

  /**
   * @param files of the plan, texts by path
   */
  static Edition of(Plan plan, Map<String, String> files) {
    return new Edition(
        plan,
        PlanFolder.processes(files).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> ProcedureModel.read(it.getValue()))),
        RuleTable.read(PlanFolder.classification(files)),
        RuleTable.read(PlanFolder.routing(files)));
  }

  Optional<ProcedureModel> model(String process) {
    return Optional.ofNullable(models.get(process));
  }
}
