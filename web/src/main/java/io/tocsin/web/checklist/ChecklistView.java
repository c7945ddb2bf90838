package io.tocsin.web.checklist;

import io.tocsin.checklist.ItemState;
import io.tocsin.incident.Ending;
import io.tocsin.plan.ChecklistItemDefinition.Group;
import io.tocsin.web.incident.IncidentRow;
import io.tocsin.web.part.EvidenceView;
import io.tocsin.web.part.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The recovery checklist of an incident, the gate before it is resolved (spec, K1, K2).
 *
 * @param open how many items of the first five groups still block
 * @param firing alerts that still fire, which block as well
 * @param mayEdit the viewer may have the items measured again
 * @param mayWaive the viewer is a commander
 * @param mayResolve nothing blocks, and the viewer may
 * @param required the list gates resolving; otherwise it is an offer
 * @param refused key of the item whose form was refused, empty for none
 * @param typed the reason that it held
 * @param probing measured items are being looked at right now
 * @param wanted what the incident does by itself when all of those hold
 * @param wayBack the page on which a procedure is gone on with when an item does not hold
 */
public record ChecklistView(
    IncidentRow incident,
    List<Section> sections,
    int open,
    List<String> firing,
    boolean mayEdit,
    boolean mayWaive,
    boolean mayResolve,
    boolean probing,
    Optional<Ending> wanted,
    Optional<String> wayBack,
    boolean required,
    String refused,
    String typed,
    List<Problem> problems) {

  /**
   * The items of one group of the plan.
   *
   * @param mayEdit the viewer may set them now
   */
  public record Section(Group group, List<Item> items, boolean mayEdit) {

    /** How many items are passed, waived or not applicable. */
    public long settled() {
      return items.stream().filter(item -> item.state().settled()).count();
    }
  }

  /**
   * @param measured a probe fills it in
   * @param reason why it was waived or does not apply
   */
  public record Item(
      String key,
      String text,
      ItemState state,
      boolean measured,
      Optional<EvidenceView> evidence,
      Optional<String> by,
      Optional<Instant> at,
      String reason) {}
}
