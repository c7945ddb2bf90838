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
  private static final Set<String> TABLES = Set.of(PlanFolder.CLASSIFICATION, PlanFolder.ROUTING);

  private final Set<String> known = new HashSet<>();
  private final Map<String, String> files;
  private final boolean kept;
  private final Mentions mentions;
  private final Problems problems;

  /**
   * @param kept whether the engine has them already, so that their ways and drawing are not judged
   */
  Models(Map<String, String> files, boolean kept, Mentions mentions, Problems problems) {
    this.files = files;
    this.kept = kept;
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
        .forEach(path -> problems.add(path, 1, "process.unnamed"));
    files.keySet().stream()
        .filter(path -> path.endsWith(".dmn") && !TABLES.contains(path))
        .forEach(path -> problems.add(path, 1, "table.unnamed"));
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
    if (EngineModels.has(process)) {
      problems.add(procedure, "process.ofProduct", process);
    }
    if (files.containsKey(path)) {
      if (allowed(path, Vocabularies.PROCESS)) {
        new ProcessReferences(path, mentions, problems)
            .check(process, kind, timeBoxes.keySet(), files.get(path));
        if (!kept) {
          new WiringRules(Wiring.read(path, files.get(path), problems), problems).check();
        }
      }
    } else {
      problems.add(procedure, "process.missing", path);
    }
  }

  /** What is refused is not looked through any further. */
  private boolean allowed(String path, Vocabulary vocabulary) {
    int before = problems.count();
    return new AllowList(path, vocabulary, problems).check(files.getOrDefault(path, ""))
        && problems.count() == before;
  }

  private void table(String path, String decision, Plan plan) {
    if (files.containsKey(path)) {
      if (allowed(path, Vocabularies.TABLE) && TableForm.check(path, files.get(path), problems)) {
        new TableReferences(path, mentions, problems).check(decision, plan, files.get(path));
      }
    } else {
      problems.add(path, 1, "table.missing");
    }
  }
}
