package io.tocsin.workflow.plan;

import io.tocsin.plan.Plan;
import io.tocsin.plan.ProcedureDefinition;
import java.util.Map;

/** The processes and tables of a plan against the rest of it. */
final class Models {

  private final Map<String, String> files;
  private final Mentions mentions;
  private final Problems problems;

  Models(Map<String, String> files, Mentions mentions, Problems problems) {
    this.files = files;
    this.mentions = mentions;
    this.problems = problems;
  }

  void check(Plan plan, Map<Word, ProcedureDefinition> procedures) {
    procedures.forEach(
        (key, procedure) -> {
          String path = PlanFolder.modelOf(key.text());
          if (files.containsKey(path)) {
            new ProcessReferences(path, mentions, problems).check(procedure, files.get(path));
          } else {
            problems.add(key, "the procedure has no process: " + path + " is missing");
          }
        });
    files.keySet().stream()
        .filter(path -> path.endsWith(".bpmn"))
        .filter(
            path ->
                plan.procedures().stream()
                    .noneMatch(it -> path.equals(PlanFolder.modelOf(it.key()))))
        .forEach(path -> problems.add(path, 1, "no procedure of procedures.yaml has this process"));
    table(PlanFolder.CLASSIFICATION, "classification", plan);
    table(PlanFolder.ROUTING, "routing", plan);
  }

  private void table(String path, String decision, Plan plan) {
    if (files.containsKey(path)) {
      new TableReferences(path, mentions, problems).check(decision, plan, files.get(path));
    } else {
      problems.add(path, 1, "the plan has no table of this name");
    }
  }
}
