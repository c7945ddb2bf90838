package io.tocsin.delivery;

import java.util.Map;

/**
 * One kind of way to reach people (spec, N2), found by CDI and chosen by {@link #kind()}. Never
 * throws for what the provider does. Ends within the settings' {@code timeout} (default 10 s), also
 * when the provider accepts a connection and stays silent.
 */
public interface Channel {

  /**
   * The setting that names the address at which providers reach this installation, without a path;
   * empty when they cannot, and then they are not asked to report.
   */
  String CALLBACKS = "callbacks";

  /** The name by which plan data chooses this channel, for example {@code smtp}. */
  String kind();

  /**
   * Sends once.
   *
   * @param settings the plan's settings of this channel, references resolved
   */
  DeliveryOutcome send(Message message, Map<String, String> settings);

  /**
   * Whether the messages of one incident to one recipient are one conversation: the first has to be
   * taken before the next may go, which is then given its {@link Message.Context#conversation()}.
   */
  default boolean inOrder() {
    return false;
  }

  /** Whether a message rings: two of them at once about the same are one too many. */
  default boolean rings() {
    return false;
  }

  /** What is missing from the settings before this channel can send; empty when it is ready. */
  java.util.List<String> missing(Map<String, String> settings);
}
