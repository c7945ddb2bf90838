package io.tocsin.workflow.plan;

import io.tocsin.incident.Actor;
import io.tocsin.plan.PlanVersion.Origin;
import java.util.Map;

/**
 * A plan that somebody wants to be in force.
 *
 * @param base number of the version that they had before their eyes
 * @param files texts by path
 * @param note why, at most 4,000 characters
 */
public record PlanProposal(
    long base, Map<String, String> files, Origin origin, Actor by, String note) {

  public PlanProposal {
    files = Map.copyOf(files);
  }
}
