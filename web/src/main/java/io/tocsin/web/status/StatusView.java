package io.tocsin.web.status;

import io.tocsin.incident.IncidentStatus;
import io.tocsin.incident.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The stakeholders' page of an incident: only what was published (spec, N7).
 *
 * @param known absent when the link is good for nothing
 * @param refreshes whether the page is fetched again by itself
 */
public record StatusView(Optional<Known> known, boolean refreshes, String token) {

  /**
   * @param service its name
   * @param since when it was declared
   * @param recoveredAt absent while it is open
   * @param updates newest first
   */
  public record Known(
      String service,
      Severity severity,
      IncidentStatus status,
      Instant since,
      Optional<Instant> recoveredAt,
      boolean drill,
      List<Update> updates) {}

  /** In its author's words; who that was stays inside. */
  public record Update(Instant at, String text) {}
}
