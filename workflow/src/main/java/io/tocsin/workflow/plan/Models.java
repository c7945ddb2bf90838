package io.tocsin.workflow.plan;

import io.tocsin.plan.Plan;
import io.tocsin.plan.ProcedureDefinition;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The processes and tables of a plan: each by itself, and against the rest of it. */
final class Models {

  private static final String RESPONSE = "response";
  private static final String AFTER_CARE = "after-care";
  private static final Set<String> TABLES = Set.of(PlanFolder.CLASSIFICATION, PlanFolder.ROUTING);

  private final Set<String> allowed = new HashSet<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, String> files;
  private final Mentions mentions;
  private final Problems problems;

  Models(Map<String, String> files, Mentions mentions, Problems problems) {
    this.files = files;
    this.mentions = mentions;
    this.problems = problems;
  }

  /**
   * Whether each may run, whatever the rest of the plan says.
   *
   * @param kept whether the engine has them already, so that their ways and drawing are not judged
   */
  void checkEach(boolean kept) {
    PlanFolder.models(files)
        .forEach(
            (path, text) -> {
              if (mayRun(path, text, problems)) {
                allowed.add(path);
                if (path.endsWith(".bpmn") && !kept) {
                  new WiringRules(Wiring.read(path, text, problems), problems).check();
                }
              }
            });
  }

  /** Whether it holds nothing but what is allowed, and is a table that the engine takes. */
  static boolean mayRun(String path, String text, Problems problems) {
    int before = problems.count();
    return AllowList.of(path, problems).check(text)
        && problems.count() == before
        && (!path.endsWith(".dmn") || TableForm.check(path, text, problems));
  }

  /** Whether all that they name is there; what may not run is not looked through any further. */
  void checkReferences(Plan plan, Map<Word, ProcedureDefinition> procedures) {
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
    if (!files.containsKey(path)) {
      problems.add(procedure, "process.missing", path);
    } else if (allowed.contains(path)) {
      new ProcessReferences(path, mentions, problems)
          .check(process, kind, timeBoxes.keySet(), files.get(path));
    }
  }

  private void table(String path, String decision, Plan plan) {
    if (!files.containsKey(path)) {
      problems.add(path, 1, "table.missing");
    } else if (allowed.contains(path)) {
      new TableReferences(path, mentions, problems).check(decision, plan, files.get(path));
    }
  }
}
