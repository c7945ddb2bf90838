package io.tocsin.workflow.work;

import io.tocsin.checklist.RecoveryChecklist;
import io.tocsin.checklist.SettlingItem;
import io.tocsin.evidence.Probing;
import io.tocsin.evidence.Verdict;
import io.tocsin.plan.ChecklistItemDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Looks with a probe of the plan: for a step of a procedure, or for an item of the checklist. */
@ApplicationScoped
class ProbeWork implements Work<String, Probing.Look>, WorkSource {

  private static final String ITEM = "checklistItem";

  private final Probing probing;
  private final RecoveryChecklist checklist;
  private final SettlingItem settling;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ProbeWork() {
    this(null, null, null);
  }

  @Inject
  public ProbeWork(Probing probing, RecoveryChecklist checklist, SettlingItem settling) {
    this.probing = probing;
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
  public Beginning<String> begin(WorkItem item) {
    return new Beginning.Call<>(item.has(ITEM) ? probeOf(item.text(ITEM)) : item.text("probe"));
  }

  private String probeOf(String checklistItem) {
    return checklist.measurable().stream()
        .filter(definition -> definition.key().equals(checklistItem))
        .findFirst()
        .flatMap(ChecklistItemDefinition::probe)
        .orElse("");
  }

  @Override
  public Probing.Look call(WorkItem item, String probe) {
    return probing.look(probe);
  }

  @Override
  public Settlement settle(WorkItem item, String probe, Probing.Look look) {
    String step = item.has(ITEM) ? "checklist:" + item.text(ITEM) : item.step();
    Verdict verdict = probing.record(item.incident(), step, look);
    if (item.has(ITEM)) {
      settling.measured(item.incident(), item.text(ITEM), verdict);
      return new Settlement.Done(Map.of());
    }
    return new Settlement.Done(Map.of("verdict", verdict.name()));
  }
}
