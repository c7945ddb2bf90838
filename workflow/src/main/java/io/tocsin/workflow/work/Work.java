package io.tocsin.workflow.work;

import java.time.Duration;

/**
 * What is done with the external tasks of one topic. A task that was begun and not settled when its
 * node died is begun again by another worker after its lock expired.
 *
 * @param <P> what is prepared for the call
 * @param <R> what came of the call
 */
public interface Work<P, R> {

  String topic();

  /**
   * How many calls may run at once on this node, so that one hanging target starves nobody else.
   */
  int atOnce();

  /** Whether a call of which nothing is remembered may simply be made again. */
  default boolean repeatable() {
    return false;
  }

  /** Records that the call is about to be made; in a transaction. */
  Beginning<P> begin(WorkItem item);

  /** Makes the call; outside any transaction, with a deadline of its own. */
  R call(WorkItem item, P prepared);

  /** Records what came of it, in the transaction that settles the task in the engine. */
  Settlement settle(WorkItem item, P prepared, R result);

  /**
   * Called about each second while the call runs.
   *
   * @return whether the call is not wanted any more; its thread is interrupted then
   */
  default boolean unwanted(WorkItem item) {
    return false;
  }

  /** Whether there is a call to make. */
  sealed interface Beginning<P> {

    record Call<P>(P prepared) implements Beginning<P> {}

    record NoCall<P>(Settlement settlement) implements Beginning<P> {}
  }

  /** How long a task stays locked before another worker may take it; extended while it runs. */
  Duration LOCK = Duration.ofSeconds(30);
}
