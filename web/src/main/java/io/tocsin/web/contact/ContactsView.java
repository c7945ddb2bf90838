package io.tocsin.web.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is reached over what, and whether it was ever proved (spec, N5). */
public record ContactsView(List<Person> contacts, boolean mayTest) {

  /**
   * @param roles the roles' names for readers
   */
  public record Person(String key, String name, List<String> roles, List<Address> addresses) {}

  /**
   * One way to reach somebody.
   *
   * @param channel key of the channel, which the test is sent over
   * @param verifiedAt when a test arrived last
   * @param missing which settings it lacks before it can send
   */
  public record Address(
      String channel,
      String channelName,
      String address,
      Optional<Instant> verifiedAt,
      List<String> missing) {

    public boolean ready() {
      return missing.isEmpty();
    }
  }
}
