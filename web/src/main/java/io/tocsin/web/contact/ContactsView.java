package io.tocsin.web.contact;

import io.tocsin.web.part.DeliveryRow;
import io.tocsin.web.part.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who is reached over what, and whether it was ever proved (spec, N5).
 *
 * @param unreached names of those none of whose ways was proved
 * @param digest absent where the plan wants none
 */
public record ContactsView(
    List<Person> contacts,
    List<String> unreached,
    Optional<Digest> digest,
    boolean mayTest,
    List<Problem> problems) {

  /**
   * The weekly word on who cannot be reached.
   *
   * @param letters the newest, with what became of them
   */
  public record Digest(Instant nextDue, List<DeliveryRow> letters) {}

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
