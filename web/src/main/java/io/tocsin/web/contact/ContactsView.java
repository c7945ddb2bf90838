package io.tocsin.web.contact;

import io.tocsin.web.part.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who is reached over what, and whether it was ever proved (spec, N5).
 *
 * @param unreached names of those none of whose ways was proved
 */
public record ContactsView(
    List<Person> contacts, List<String> unreached, boolean mayTest, List<Problem> problems) {

  /**
   * Somebody, or a group, with the ways to reach them.
   *
   * @param roles as a list in a sentence, as escalation levels name them; empty without any
   * @param onCall names of the schedules on which they are on call now, likewise
   */
  public record Person(
      String key, String name, String roles, String onCall, List<Address> addresses) {}

  /**
   * One way to reach somebody.
   *
   * @param channel key of the channel, which the test is sent over
   * @param verifiedAt when a test arrived last
   * @param lacks why it cannot send at all, as a sentence
   */
  public record Address(
      String channel,
      String channelName,
      String address,
      Optional<Instant> verifiedAt,
      Optional<String> lacks) {

    public boolean ready() {
      return lacks.isEmpty();
    }
  }
}
