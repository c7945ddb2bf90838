package io.tocsin.action;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process and all that it started. */
final class ProcessTree {

  /** For a program to tidy up after the polite signal, before the other. */
  private static final long GRACE_MILLIS = 2_000;

  private final Process root;

  ProcessTree(Process root) {
    this.root = root;
  }

  /**
   * Ends whatever of it is alive: asks, waits a moment, then kills. Nothing is left that belongs to
   * the tree when this is called, also when the calling thread is interrupted.
   */
  void end() {
    // Children first into the list: once their parent is gone, nobody knows whose they were.
    List<ProcessHandle> all =
        Stream.concat(root.descendants(), Stream.of(root.toHandle()))
            .filter(ProcessHandle::isAlive)
            .toList();
    if (all.isEmpty()) {
      return;
    }
    all.forEach(ProcessHandle::destroy);
    await(all);
    // Those that did not obey, and what they started meanwhile.
    List<ProcessHandle> stubborn =
        all.stream()
            .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process)))
            .filter(ProcessHandle::isAlive)
            .distinct()
            .toList();
    stubborn.forEach(ProcessHandle::destroyForcibly);
    // A killed process lives until the kernel has come round to it.
    await(stubborn);
  }

  private static void await(List<ProcessHandle> all) {
    CompletableFuture<?>[] exits =
        all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    boolean interrupted = Thread.interrupted();
    try {
      CompletableFuture.allOf(exits).get(GRACE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    } catch (ExecutionException | TimeoutException e) {
      // They had their moment.
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
