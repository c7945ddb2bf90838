package io.tocsin.delivery;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a message about an incident tells; the first word of a delivery's event, which a colon and
 * particulars may follow ({@code page:P0:1:2}). The routing table asks by this word.
 */
public enum EventKind {
  /** It was opened, or its severity was changed. */
  DECLARED("declared"),
  /** Somebody is asked to acknowledge. */
  PAGE("page"),
  /** A share of a clock's time is over. */
  CLOCK("clock"),
  ACKNOWLEDGED("acknowledged"),
  /** A person's status update. */
  UPDATE("update"),
  /** Whoever holds it is reminded that nobody wrote one for long; not a matter of the route. */
  UPDATE_DUE("update-due"),
  /** A step of a procedure tells one contact; not a matter of the route. */
  TOLD("told"),
  /** A destructive action runs without a second person. */
  GLASS("glass"),
  RESOLVED("resolved"),
  REOPENED("reopened"),
  /** A false alarm, or a duplicate. */
  CANCELLED("cancelled");

  private final String word;

  EventKind(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** Empty for an event of an earlier or later version. */
  public static Optional<EventKind> of(String event) {
    String first = event.split(":", 2)[0];
    return Arrays.stream(values()).filter(kind -> kind.word.equals(first)).findFirst();
  }

  /** Whether the incident is over for those who only follow it. */
  public boolean ends() {
    return this == RESOLVED || this == CANCELLED;
  }
}
