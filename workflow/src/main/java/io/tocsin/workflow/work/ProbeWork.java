package io.tocsin.workflow.work;

import io.tocsin.checklist.RecoveryChecklist;
import io.tocsin.checklist.SettlingItem;
import io.tocsin.drill.Scenario;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.Probing;
import io.tocsin.evidence.Verdict;
import io.tocsin.plan.ChecklistItemDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks with a probe of the plan: for a step of a procedure, or for an item of the checklist. In a
 * drill its scenario answers.
 */
@ApplicationScoped
class ProbeWork implements Work<ProbeWork.Wanted, Probing.Look>, WorkSource {

  private static final String ITEM = "checklistItem";

  /**
   * @param supposed what is seen in a drill; absent where the probe is to look
   */
  record Wanted(String probe, Optional<ProbeResult> supposed) {}

  private final Probing probing;
  private final Scenario scenario;
  private final RecoveryChecklist checklist;
  private final SettlingItem settling;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ProbeWork() {
    this(null, null, null, null);
  }

  @Inject
  public ProbeWork(
      Probing probing, Scenario scenario, RecoveryChecklist checklist, SettlingItem settling) {
    this.probing = probing;
    this.scenario = scenario;
    this.checklist = checklist;
    this.settling = settling;
  }

  @Override
  public List<Work<?, ?>> work() {
    return List.of(this);
  }

  @Override
  public String topic() {
    return "probe";
  }

  @Override
  public int atOnce() {
    return 16;
  }

  @Override
  public boolean repeatable() {
    return true;
  }

  @Override
  public Beginning<Wanted> begin(WorkItem item) {
    boolean checks = item.has(ITEM);
    String probe = checks ? probeOf(item.text(ITEM)) : item.text("probe");
    return new Beginning.Call<>(new Wanted(probe, scenario.answer(item.incident(), probe, checks)));
  }

  private String probeOf(String checklistItem) {
    return checklist.measurable().stream()
        .filter(definition -> definition.key().equals(checklistItem))
        .findFirst()
        .flatMap(ChecklistItemDefinition::probe)
        .orElse("");
  }

  @Override
  public Probing.Look call(WorkItem item, Wanted wanted) {
    return wanted
        .supposed()
        .map(result -> probing.suppose(wanted.probe(), result))
        .orElseGet(() -> probing.look(wanted.probe()));
  }

  @Override
  public Settlement settle(WorkItem item, Wanted wanted, Probing.Look look) {
    String step = item.has(ITEM) ? "checklist:" + item.text(ITEM) : item.step();
    Verdict verdict = probing.record(item.incident(), step, look);
    if (item.has(ITEM)) {
      settling.measured(item.incident(), item.text(ITEM), verdict);
      return new Settlement.Done(Map.of());
    }
    return new Settlement.Done(Map.of("verdict", verdict.name()));
  }
}
