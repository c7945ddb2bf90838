package io.tocsin.alert;

import io.tocsin.text.LocalText;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what intake refused, for the start page (spec, I6, O3). What was refused for overload or
 * for want of a database is kept in memory until the database is asked anyway, so that counting
 * adds no load; the newest 1000 requests are kept.
 */
@ApplicationScoped
public class RefusedIntake {

  private static final Logger LOG = LoggerFactory.getLogger(RefusedIntake.class);
  private static final int OVERLOADED = 503;

  private final StoredRefusals stored;
  private final Clock clock;
  private final Deque<RefusedRequest> waiting = new ArrayDeque<>();
  private final ReentrantLock storing = new ReentrantLock();

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RefusedIntake() {
    this(null, null);
  }

  @Inject
  RefusedIntake(StoredRefusals stored, Clock clock) {
    this.stored = stored;
    this.clock = clock;
  }

  /**
   * Never fails, whatever the database does.
   *
   * @param source which kind of system sent it, at most 50 characters
   * @param status the answer of HTTP
   * @param alerts how many were refused; 1 when the request could not be read
   */
  public void record(String source, int status, int alerts, LocalText reason) {
    synchronized (waiting) {
      waiting.addLast(new RefusedRequest(clock.instant(), source, status, alerts, reason));
      if (waiting.size() > StoredRefusals.MOST) {
        waiting.removeFirst();
      }
    }
    if (status != OVERLOADED) {
      store();
    }
  }

  /** How many alerts were refused since then, among the newest 1000 requests. */
  public long countSince(Instant since) {
    store();
    long inMemory =
        memory().stream()
            .filter(refused -> !refused.at().isBefore(since))
            .mapToLong(RefusedRequest::alerts)
            .sum();
    return inMemory + stored.alertsSince(since);
  }

  /** Newest first. */
  public List<RefusedRequest> newest(int limit) {
    store();
    List<RefusedRequest> newest = memory();
    Collections.reverse(newest);
    newest.addAll(stored.newest(limit));
    return newest.stream().limit(limit).toList();
  }

  @PreDestroy
  void store() {
    List<RefusedRequest> now = memory();
    if (now.isEmpty() || !storing.tryLock()) {
      return;
    }
    try {
      stored.store(now);
      synchronized (waiting) {
        waiting.removeAll(now);
      }
    } catch (RuntimeException e) {
      LOG.warn("{} refused requests are kept in memory for now", now.size(), e);
    } finally {
      storing.unlock();
    }
  }

  private List<RefusedRequest> memory() {
    synchronized (waiting) {
      return new ArrayList<>(waiting);
    }
  }
}
