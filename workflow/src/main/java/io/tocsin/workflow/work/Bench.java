package io.tocsin.workflow.work;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the work of one topic is done: so many tasks at once, and as many that wait here for a
 * place, locked already, so that a storm is not fetched one by one.
 */
final class Bench<P, R> {

  final Work<P, R> work;

  private final List<Held> running = new ArrayList<>();
  private final Queue<Held> waiting = new ArrayDeque<>();

  Bench(Work<P, R> work) {
    this.work = work;
  }

  /** How many tasks may be fetched; nothing while some wait, so that the next fetch is worth it. */
  synchronized int room() {
    return waiting.isEmpty() ? 2 * work.atOnce() - running.size() : 0;
  }

  synchronized void add(WorkItem item, Instant lockedUntil) {
    waiting.add(new Held(item, lockedUntil));
  }

  /** The next one, if there is one and a place for it; then {@link #leave} has to follow. */
  synchronized Optional<Held> enter() {
    if (running.size() >= work.atOnce() || waiting.isEmpty()) {
      return Optional.empty();
    }
    Held next = waiting.remove();
    running.add(next);
    return Optional.of(next);
  }

  synchronized void leave(Held held) {
    running.remove(held);
    notifyAll();
  }

  /** All whose locks this node keeps. */
  synchronized List<Held> held() {
    List<Held> all = new ArrayList<>(running);
    all.addAll(waiting);
    return all;
  }

  /** Those that wait, which do not wait here any more. */
  synchronized List<Held> dismiss() {
    List<Held> dismissed = List.copyOf(waiting);
    waiting.clear();
    return dismissed;
  }

  /** Waits for those that run, until then at the latest; whether all have ended. */
  synchronized boolean awaitRest(long untilNanos) throws InterruptedException {
    long left = untilNanos - System.nanoTime();
    while (!running.isEmpty() && left > 0) {
      wait(Math.max(1, left / 1_000_000));
      left = untilNanos - System.nanoTime();
    }
    return running.isEmpty();
  }

  /** A task of this node. */
  static final class Held {
    final WorkItem item;
    volatile Instant lockedUntil;
    private @Nullable Thread thread;

    Held(WorkItem item, Instant lockedUntil) {
      this.item = item;
      this.lockedUntil = lockedUntil;
    }

    /** Makes the call of the task, which may be interrupted meanwhile. */
    <R> R during(Supplier<R> call) {
      onThread(Thread.currentThread());
      try {
        return call.get();
      } finally {
        onThread(null);
      }
    }

    synchronized boolean calls() {
      return thread != null;
    }

    /** Interrupts the call, if it still runs. */
    synchronized void interrupt() {
      if (thread != null) {
        thread.interrupt();
      }
    }

    private synchronized void onThread(@Nullable Thread current) {
      thread = current;
      if (current == null) {
        Thread.interrupted(); // meant for this task, not for the next one on this thread
      }
    }
  }
}
