package io.tocsin.web.acknowledge;

import io.tocsin.web.incident.IncidentRow;
import io.tocsin.web.part.ClockView;
import java.util.Optional;

/**
 * The page of a signed link. Opening it acknowledges nothing, so that a mail scanner cannot; the
 * button does (spec, N4).
 *
 * @param incident absent when the link says nothing that can be trusted
 * @param recipient whom the link was sent to
 */
public record AcknowledgeView(
    State state,
    String token,
    String recipient,
    Optional<IncidentRow> incident,
    Optional<ClockView> clock) {

  /** What the link is good for. */
  public enum State {
    READY,
    /** The button was pressed just now. */
    DONE,
    /** The link was used, or somebody else acknowledged. */
    ALREADY,
    EXPIRED,
    INVALID
  }
}
