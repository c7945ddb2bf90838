package io.tocsin.workflow.world;

import java.util.Arrays;
import java.util.List;

/**
 * That somebody was told something.
 *
 * @param at time of day, {@code 03:05} or {@code 03:05:30}; on another day than the first with its
 *     name, {@code Wed 03:05}
 * @param about the event, {@code page P0 1 2}; with {@code (repeat?)} where the message says that
 *     it may have come before
 * @param whom contact and channel, {@code tech-lead by phone}
 */
record Told(String at, String about, String whom) {

  /**
   * One for each of several recipients.
   *
   * @param whom {@code tech-lead by mail, phone; devops-engineer by mail}
   */
  static List<Told> each(String at, String about, String whom) {
    return Arrays.stream(whom.split("; ", -1))
        .flatMap(
            contact -> {
              String[] parts = contact.split(" by ", -1);
              return Arrays.stream(parts[1].split(", ", -1))
                  .map(channel -> new Told(at, about, parts[0] + " by " + channel));
            })
        .toList();
  }

  @Override
  public String toString() {
    return "%-12s %-28s %s".formatted(at, about, whom);
  }
}
