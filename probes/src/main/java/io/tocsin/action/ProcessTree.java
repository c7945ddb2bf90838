package io.tocsin.action;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

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
    List<ProcessHandle> asked = new ArrayList<>();
    downwards(root.toHandle(), ProcessHandle::destroy, asked);
    if (asked.isEmpty()) {
      return;
    }
    await(asked);
    List<ProcessHandle> killed = new ArrayList<>();
    asked.forEach(process -> downwards(process, ProcessHandle::destroyForcibly, killed));
    // A killed process lives until the kernel has come round to it.
    await(killed);
  }

  /**
   * From parent to child: a shell whose child ends first would start its next command, and once a
   * parent is gone nobody knows whose child that was.
   */
  private static void downwards(
      ProcessHandle process, Consumer<ProcessHandle> signal, List<ProcessHandle> reached) {
    List<ProcessHandle> children = process.children().toList();
    if (process.isAlive()) {
      signal.accept(process);
      reached.add(process);
    }
    children.forEach(child -> downwards(child, signal, reached));
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
