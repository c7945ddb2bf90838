package io.tocsin.web.drill;

import io.tocsin.web.incident.IncidentRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All drills, and what was exercised when.
 *
 * @param more whether there are older ones
 */
public record DrillListView(
    List<Tested> procedures, List<Line> drills, boolean mayStart, int page, boolean more) {

  /**
   * @param at the end of its last drill
   */
  public record Tested(String key, String name, Optional<Instant> at) {}

  public record Line(IncidentRow incident, String procedure, Optional<Integer> score) {}
}
