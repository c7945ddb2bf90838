package io.tocsin.heartbeat;

import java.util.List;

/** Somebody sent a heartbeat that the plan does not have: a wrong address, not a fault of ours. */
public final class NoSuchHeartbeat extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<String> known;

  NoSuchHeartbeat(String key, List<String> known) {
    super("There is no heartbeat " + key + " in the plan");
    this.key = key;
    this.known = List.copyOf(known);
  }

  public String key() {
    return key;
  }

  /** Those that the plan has. */
  public List<String> known() {
    return known;
  }
}
