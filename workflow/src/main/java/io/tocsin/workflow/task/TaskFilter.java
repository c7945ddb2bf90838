package io.tocsin.workflow.task;

import io.tocsin.incident.IncidentId;
import io.tocsin.review.ReviewId;
import java.util.Optional;

/** Which tasks to list; empty means any. */
public record TaskFilter(
    Optional<IncidentId> incident,
    Optional<ReviewId> review,
    Optional<String> assignee,
    Optional<String> role) {

  public static TaskFilter of(IncidentId incident) {
    return new TaskFilter(
        Optional.of(incident), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static TaskFilter of(ReviewId review) {
    return new TaskFilter(
        Optional.empty(), Optional.of(review), Optional.empty(), Optional.empty());
  }

  public static TaskFilter all() {
    return new TaskFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
