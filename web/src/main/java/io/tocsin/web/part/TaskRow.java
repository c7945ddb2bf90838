package io.tocsin.web.part;

import io.tocsin.incident.Severity;
import java.util.Optional;

/**
 * A step that waits for a person, in a list.
 *
 * @param of what it is a step of, in words: an incident, or the review of the plan
 * @param href the page of that
 * @param severity absent outside incidents
 * @param service empty outside incidents
 * @param role the role's name for readers
 * @param mayDo the viewer holds its role
 */
public record TaskRow(
    String id,
    String name,
    String of,
    String href,
    Optional<Severity> severity,
    String service,
    String role,
    Optional<String> assignee,
    boolean mine,
    Optional<Deadline> deadline,
    boolean mayDo) {

  /** Whether the viewer may take it now. */
  public boolean mayClaim() {
    return mayDo && assignee.isEmpty();
  }
}
