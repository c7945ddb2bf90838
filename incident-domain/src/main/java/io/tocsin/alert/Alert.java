package io.tocsin.alert;

import io.tocsin.text.LocalText;
import java.time.Instant;
import java.util.Map;

/**
 * One alert of a monitoring system, out of its wire format. Identity is source, fingerprint and
 * start, never the text.
 *
 * @param source which kind of system sent it, for example {@code alertmanager}
 */
public record Alert(
    String source,
    String fingerprint,
    Instant startsAt,
    State state,
    String name,
    Map<String, String> labels,
    LocalText summary) {

  public Alert {
    labels = Map.copyOf(labels);
  }

  /** Whether the condition holds. */
  public enum State {
    FIRING,
    RESOLVED
  }

  /** The same alert, as one that began at another time. */
  Alert startingAt(Instant other) {
    return new Alert(source, fingerprint, other, state, name, labels, summary);
  }

  public String label(String label) {
    return labels.getOrDefault(label, "");
  }
}
