package io.tocsin.workflow.plan;

import io.tocsin.plan.Plan;
import io.tocsin.plan.ProcedureDefinition;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The processes and tables of a plan against the rest of it. */
final class Models {

  private static final String RESPONSE = "response";
  private static final String AFTER_CARE = "after-care";

  private final Set<String> known = new HashSet<>();
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
          process(key, key.text(), RESPONSE, procedure.timeBoxes());
          procedure
              .afterCare()
              .ifPresent(care -> process(key, care.process(), AFTER_CARE, care.timeBoxes()));
        });
    files.keySet().stream()
        .filter(path -> path.endsWith(".bpmn") && !known.contains(path))
        .forEach(path -> problems.add(path, 1, "no procedure of procedures.yaml has this process"));
    table(PlanFolder.CLASSIFICATION, "classification", plan);
    table(PlanFolder.ROUTING, "routing", plan);
  }

  /**
   * @param procedure where the plan names it
   */
  private void process(
      Word procedure, String process, String kind, Map<String, Duration> timeBoxes) {
    String path = PlanFolder.modelOf(process);
    known.add(path);
    if (files.containsKey(path)) {
      if (new AllowList(path, Vocabularies.PROCESS, problems).check(files.get(path))) {
        new ProcessReferences(path, mentions, problems)
            .check(process, kind, timeBoxes.keySet(), files.get(path));
        new WiringRules(Wiring.read(path, files.get(path), problems), problems).check();
      }
    } else {
      problems.add(procedure, "the procedure has no process: " + path + " is missing");
    }
  }

  private void table(String path, String decision, Plan plan) {
    if (files.containsKey(path)) {
      if (new AllowList(path, Vocabularies.TABLE, problems).check(files.get(path))) {
        new TableReferences(path, mentions, problems).check(decision, plan, files.get(path));
      }
    } else {
      problems.add(path, 1, "the plan has no table of this name");
    }
  }
}
