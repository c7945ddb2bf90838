package io.tocsin.web.event;

import io.tocsin.incident.IncidentChanged;
import io.tocsin.review.ReviewChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * When each incident, and the review of the plan, changed last on this node, as far as it
 * remembers.
 */
@ApplicationScoped
public class RecentChanges {

  /** Stands for all incidents. */
  static final String ANY = "*";

  /** No incident: only regions that show steps or incidents of any kind hear of it. */
  static final String PLAN_REVIEW = "plan-review";

  static final int MOST = 1000;

  private final Clock clock;
  private final Map<String, Instant> latest = new LinkedHashMap<>();
  private Instant remembersSince;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RecentChanges() {
    clock = null;
    remembersSince = Instant.EPOCH;
  }

  @Inject
  public RecentChanges(Clock clock) {
    this.clock = clock;
    remembersSince = clock.instant();
  }

  synchronized void changed(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) IncidentChanged change) {
    changed(change.id().value());
  }

  synchronized void changed(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) ReviewChanged change) {
    changed(PLAN_REVIEW);
  }

  private void changed(String id) {
    latest.remove(id);
    latest.put(id, clock.instant());
    if (latest.size() > MOST) {
      Iterator<Instant> oldest = latest.values().iterator();
      remembersSince = oldest.next();
      oldest.remove();
    }
  }

  /** Those that changed at that time or later; {@link #ANY} where that is not remembered. */
  synchronized Set<String> since(Instant time) {
    if (!time.isAfter(remembersSince)) {
      return Set.of(ANY);
    }
    Set<String> changed = new TreeSet<>();
    latest.forEach(
        (id, at) -> {
          if (!at.isBefore(time)) {
            changed.add(id);
          }
        });
    return changed;
  }
}
