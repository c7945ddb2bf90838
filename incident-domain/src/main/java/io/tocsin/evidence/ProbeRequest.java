package io.tocsin.evidence;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What to look at. Parameters are the plan's, with references to settings already resolved; their
 * names are each probe's own.
 *
 * @param probe the plan's key of the probe, for messages
 * @param timeout the whole look, from the first connection to the last byte; positive
 * @param purpose whose threads it takes
 */
public record ProbeRequest(
    String probe, Map<String, String> parameters, Duration timeout, Purpose purpose) {

  /** Why somebody looks: what watches all day takes nothing from those who respond. */
  public enum Purpose {
    RESPONDING,
    WATCHING
  }

  /** A look of somebody who responds. */
  public ProbeRequest(String probe, Map<String, String> parameters, Duration timeout) {
    this(probe, parameters, timeout, Purpose.RESPONDING);
  }

  public ProbeRequest {
    parameters = Map.copyOf(parameters);
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout must be positive, was " + timeout);
    }
  }

  /** The parameter, absent when it is not given or blank. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
  }
}
