package io.tocsin.watch;

import io.tocsin.plan.WatchDefinition.Hysteresis;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a watch stands after all looks so far. A failure is raised once it was seen often enough and
 * lasted long enough, and lowered once it was well often enough; what could not be seen counts
 * neither way.
 *
 * @param fails looks that failed one after the other
 * @param passes looks that passed one after the other
 * @param failingSince the first look of the failure; absent while all is well
 * @param raised whether the failure is an alert
 */
public record Standing(int fails, int passes, Optional<Instant> failingSince, boolean raised) {

  static final Standing FRESH = new Standing(0, 0, Optional.empty(), false);

  /** How it stands after one more look, which began at {@code at}. */
  Standing after(Judgement judgement, Instant at, Hysteresis hysteresis) {
    return switch (judgement) {
      case UNKNOWN -> this;
      case PASS -> passed(hysteresis);
      case FAIL -> failed(at, hysteresis);
    };
  }

  private Standing passed(Hysteresis hysteresis) {
    int well = Math.min(passes, Integer.MAX_VALUE - 1) + 1;
    boolean still = raised && well < hysteresis.passesToRecover();
    return new Standing(0, well, still ? failingSince : Optional.empty(), still);
  }

  private Standing failed(Instant at, Hysteresis hysteresis) {
    int failed = Math.min(fails, Integer.MAX_VALUE - 1) + 1;
    Instant since = failingSince.orElse(at);
    boolean lasts =
        failed >= hysteresis.failsToOpen()
            && Duration.between(since, at).compareTo(hysteresis.lasting()) >= 0;
    return new Standing(failed, 0, Optional.of(since), raised || lasts);
  }
}
