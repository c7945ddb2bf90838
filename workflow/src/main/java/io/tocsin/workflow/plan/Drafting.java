package io.tocsin.workflow.plan;

import io.tocsin.incident.Actor;
import io.tocsin.plan.PlanDraft;
import io.tocsin.plan.PlanDrafts;
import io.tocsin.plan.PlanVersion.Origin;
import io.tocsin.plan.PlanVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Begins and drops plans that somebody works at; each is made from the plan in force. */
@ApplicationScoped
public class Drafting {

  private final PlanDrafts drafts;
  private final PlanVersions versions;
  private final ImportedPlans plans;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Drafting() {
    this(null, null, null, null);
  }

  @Inject
  public Drafting(PlanDrafts drafts, PlanVersions versions, ImportedPlans plans, Clock clock) {
    this.drafts = drafts;
    this.versions = versions;
    this.plans = plans;
    this.clock = clock;
  }

  /** With files that were handed over. */
  @Transactional
  public PlanDraft of(Map<String, String> files, Actor by) {
    return begun(plans.number(), Origin.IMPORTED, files, by);
  }

  /**
   * With those of an earlier version.
   *
   * @throws NoSuchPlan when there is none of that number
   */
  @Transactional
  public PlanDraft ofVersion(long number, Actor by) {
    Map<String, String> files =
        versions.find(number).orElseThrow(() -> new NoSuchPlan(number)).files();
    return begun(plans.number(), Origin.ROLLED_BACK, files, by);
  }

  /** The one that this person edits, of the plan in force; begun where there is none. */
  @Transactional
  public PlanDraft edited(Actor by) {
    long base = plans.number();
    return drafts.of(by.name()).stream()
        .filter(draft -> draft.origin() == Origin.EDITED && draft.base() == base)
        .findFirst()
        .orElseGet(() -> begun(base, Origin.EDITED, plans.files(), by));
  }

  /**
   * Saves one file of a draft, whatever is wrong with it.
   *
   * @param seen the tag of the text that it was made from
   * @throws NoSuchPlan when this person has no such draft, or it no such file
   * @throws DraftOutdated when another tab saved this file meanwhile
   */
  @Transactional
  public PlanDraft write(long number, String path, String text, String seen, Actor by) {
    PlanDraft draft =
        drafts.find(number, by.name(), path).orElseThrow(() -> new NoSuchPlan(number));
    String present = draft.text(path);
    if (!text.equals(present)) {
      if (!tag(present).equals(seen)) {
        throw new DraftOutdated(number);
      }
      draft.write(path, text, clock.instant());
    }
    return draft;
  }

  /** What tells a text of a file from others of it. */
  public static String tag(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private PlanDraft begun(long base, Origin origin, Map<String, String> files, Actor by) {
    PlanDraft draft = new PlanDraft(base, origin, by.name(), files, clock.instant());
    drafts.add(draft);
    return draft;
  }

  /** Nothing happens where it is gone already. */
  @Transactional
  public void drop(long number, Actor by) {
    drafts.find(number, by.name()).ifPresent(drafts::remove);
  }
}
