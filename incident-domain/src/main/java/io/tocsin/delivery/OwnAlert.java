package io.tocsin.delivery;

import java.util.Map;

/**
 * How an incident that is shown in the team's monitoring is told from an emergency when the
 * monitoring hands it back.
 */
public final class OwnAlert {

  public static final String NAME = "TocsinIncident";

  /** The label whose value says who raised an alert. */
  public static final String BY = "source";

  public static final String TOCSIN = "tocsin";

  private OwnAlert() {}

  /** Whether an alert that came in is one of these, or a test of the channel. */
  public static boolean is(String name, Map<String, String> labels) {
    return name.startsWith(NAME) && TOCSIN.equals(labels.get(BY));
  }
}
