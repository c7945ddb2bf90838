package io.tocsin.bench;

import io.tocsin.incident.Severity;
import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Alerts of all severities one after another; each is sent until it is accepted, as an Alertmanager
 * does whose receiver is away for a while.
 */
final class AlertStream {

  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Random random;
  private final Queue<String> incidents = new ConcurrentLinkedQueue<>();
  private final Thread thread = new Thread(this::run, "alerts");
  private volatile Intake intake;
  private volatile boolean ended;

  AlertStream(Random random, Intake intake) {
    this.random = random;
    this.intake = intake;
  }

  void start() {
    thread.setDaemon(true);
    thread.start();
  }

  /** From now on they are sent there. */
  void to(Intake present) {
    intake = present;
  }

  /** Sends no more, once the last one is accepted. */
  void end() throws InterruptedException {
    ended = true;
    thread.join();
  }

  /** Of all that were accepted. */
  Set<String> incidents() {
    return Set.copyOf(incidents);
  }

  private void run() {
    Severity[] severities = Severity.values();
    try {
      while (!ended) {
        Intake.Alert alert = Intake.Alert.of(severities[random.nextInt(severities.length)]);
        while (!accepted(alert)) {
          Thread.sleep(PAUSE.toMillis());
        }
        Thread.sleep(PAUSE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean accepted(Intake.Alert alert) throws InterruptedException {
    try {
      return intake.incidentOf(alert).map(incidents::add).orElse(false);
    } catch (IOException e) {
      return false; // nobody listens, or it was killed before it answered
    }
  }
}
