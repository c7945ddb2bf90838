package io.tocsin.workflow.migration;

import io.tocsin.incident.IncidentId;
import io.tocsin.text.LocalText;
import java.util.List;

/**
 * A procedure that runs in an earlier version than the newest.
 *
 * @param id of the process on the engine
 * @param procedure its key
 * @param at where it is
 * @param unmapped where it is and the newest version has no such step: with any it stays
 */
public record Running(
    String id,
    IncidentId incident,
    String procedure,
    LocalText name,
    int version,
    int newest,
    List<Place> at,
    List<Place> unmapped) {

  /** A step by its id in the model, and its name. */
  public record Place(String step, LocalText name) {}

  /** Whether it can be moved as it stands. */
  public boolean movable() {
    return unmapped.isEmpty();
  }
}
