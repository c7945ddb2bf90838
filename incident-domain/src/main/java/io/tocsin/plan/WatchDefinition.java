package io.tocsin.plan;

import io.tocsin.evidence.Verdict;
import io.tocsin.text.LocalText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A probe of the plan that looks by itself, and what is made of it (spec, I7).
 *
 * @param probe the plan's key of the probe; it ends sooner than the next look begins
 * @param every between two looks, 10 s to 24 h
 * @param needs settings without which the watch does not look: nobody said where its target is
 */
public record WatchDefinition(
    String key,
    LocalText name,
    String probe,
    Duration every,
    Rule rule,
    Hysteresis hysteresis,
    Subject subject,
    List<String> needs) {

  public WatchDefinition {
    needs = List.copyOf(needs);
  }

  /**
   * When a look fails.
   *
   * @param on the mildest verdict that fails, {@code WARN} or {@code FAIL}; without meaning where
   *     there is a bound
   * @param bound a measurement decides, and not the verdict of the probe
   * @param unseenFails whether a target that cannot be reached has failed, as a database has; else
   *     it says nothing, as a host does whose processor cannot be read
   */
  public record Rule(Verdict on, Optional<Bound> bound, boolean unseenFails) {}

  /**
   * A measurement that should not be higher.
   *
   * @param measurement its name, for example {@code latency}
   * @param above in the unit of the measurement
   */
  public record Bound(String measurement, double above) {}

  /**
   * How long a failure lasts before it is an alert, and how long it is well before it recovers.
   *
   * @param failsToOpen looks that fail one after the other, 1 to 100
   * @param passesToRecover looks that pass one after the other, 1 to 100
   * @param lasting from the first look that failed to the last; zero where counting is enough
   */
  public record Hysteresis(int failsToOpen, int passesToRecover, Duration lasting) {}

  /**
   * What its alert is about, in the terms of alerts from elsewhere, so that it is classified and
   * correlated like them.
   *
   * @param service the plan's key of a service
   * @param component of that service, where it is one component's
   * @param alert the alert's name
   * @param severity the alert's label of that name
   * @param category the alert's label of category, where it has one
   */
  public record Subject(
      String service,
      Optional<String> component,
      String alert,
      String severity,
      Optional<String> category) {}
}
