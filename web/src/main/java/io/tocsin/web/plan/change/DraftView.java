package io.tocsin.web.plan.change;

import io.tocsin.web.part.Problem;
import java.time.Instant;
import java.util.List;

/**
 * What a draft changes, and whether it can be put in force.
 *
 * @param faults of its files, in their order; with any it cannot
 * @param revision what the form puts in force
 * @param advice what keeps it from nothing
 * @param paths of its files
 * @param outdated whether another plan came into force since it was begun
 * @param note as it was typed
 */
public record DraftView(
    long number,
    int revision,
    String origin,
    Instant changedAt,
    List<Change> changes,
    List<Fault> faults,
    List<Fault> advice,
    List<String> paths,
    boolean outdated,
    String note,
    List<Problem> problems) {

  /**
   * One file that differs.
   *
   * @param kind ADDED, CHANGED or REMOVED
   */
  public record Change(String path, String kind, long added, long removed, List<Line> lines) {

    /** Whether both versions can be drawn beside each other. */
    public boolean drawn() {
      return path.endsWith(".bpmn") && kind.equals("CHANGED");
    }

    /** Whether both versions can be compared rule by rule. */
    public boolean table() {
      return path.endsWith(".dmn") && kind.equals("CHANGED");
    }
  }

  /**
   * One line of a diff.
   *
   * @param mark added, removed, place or same: how it is shown
   */
  public record Line(String mark, String text) {

    public static Line of(String line) {
      String mark =
          switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '+' -> "added";
            case '-' -> "removed";
            case '@' -> "place";
            default -> "same";
          };
      return new Line(mark, line);
    }
  }

  /** What is wrong in a file. */
  public record Fault(String file, int line, String element, String message) {

    /** Whether it is of a step or a cell, which an editor shows. */
    public boolean drawn() {
      return !file.endsWith(".yaml") && !element.isEmpty();
    }
  }

  public boolean fit() {
    return faults.isEmpty() && !outdated && !changes.isEmpty();
  }
}
