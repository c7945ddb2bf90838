package io.tocsin.web.part;

import java.util.List;

/**
 * A procedure as a diagram and, for those who do not see it, as a list.
 *
 * @param xmlUrl where the BPMN stands, in the viewer's language
 * @param statesUrl where {@code {"activities":{id:{"state","text"}}}} stands, state in lower case;
 *     empty for a diagram that nothing runs in
 */
public record DiagramView(String xmlUrl, String statesUrl, List<Activity> activities) {

  /**
   * @param text what happened, for example how long is left
   */
  public record Activity(String id, String name, State state, String text) {}

  /** What became of an activity. */
  public enum State {
    ACTIVE,
    DONE,
    FAILED,
    SKIPPED,
    OVERRUN
  }
}
