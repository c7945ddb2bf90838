package io.tocsin.web.plan.change;

import io.tocsin.web.part.Problem;
import java.time.Instant;
import java.util.List;

/**
 * What was in force and what is worked at.
 *
 * @param versions newest first; the first is in force
 * @param drafts of the viewer, newest first
 */
public record HistoryView(
    List<VersionRow> versions, List<DraftRow> drafts, boolean mayEdit, List<Problem> problems) {

  /**
   * One version.
   *
   * @param by empty where it was Tocsin itself
   */
  public record VersionRow(
      long number, String version, String origin, Instant at, String by, String note) {}

  /** One draft. */
  public record DraftRow(long number, String origin, Instant changedAt) {}
}
