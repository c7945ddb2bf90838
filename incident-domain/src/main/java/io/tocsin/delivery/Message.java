package io.tocsin.delivery;

import io.tocsin.incident.Severity;
import java.util.Locale;
import java.util.Optional;

/**
 * A message to one recipient over one channel, already in the recipient's language.
 *
 * @param deliveryId stays the same over all attempts; providers that can deduplicate use it
 * @param recipient an address of the channel's kind: a mail address, a Slack channel
 * @param thread stays the same for all messages of one incident (mail References)
 * @param acknowledgeUrl the signed link, when acknowledging makes sense
 * @param possibleRepeat an earlier attempt may have arrived; the text says so
 * @param context what it is a part of
 */
public record Message(
    String deliveryId,
    String recipient,
    Locale locale,
    Severity severity,
    String subject,
    String plainText,
    Optional<String> html,
    String thread,
    Optional<String> incidentUrl,
    Optional<String> acknowledgeUrl,
    boolean possibleRepeat,
    Context context) {

  /**
   * @param about the facts, for channels that hand over more than words; empty for a message about
   *     no incident, such as a test
   * @param conversation how the provider named an earlier message of the same incident to the same
   *     recipient: the root of a thread, the number of an issue
   * @param callbackUrl where the provider may report on this message, without a slash at its end
   */
  public record Context(
      Optional<Notice> about, Optional<String> conversation, Optional<String> callbackUrl) {

    public static final Context NONE =
        new Context(Optional.empty(), Optional.empty(), Optional.empty());

    /** What the message tells, where it is about an incident. */
    public Optional<EventKind> event() {
      return about.flatMap(notice -> EventKind.of(notice.event()));
    }

    /** Whether the incident is over, whatever this message tells of it. */
    public boolean over() {
      return about.isPresent()
          && (event().filter(EventKind::ends).isPresent() || !about.get().acknowledgeable());
    }
  }

  /** A message that stands alone. */
  public Message(
      String deliveryId,
      String recipient,
      Locale locale,
      Severity severity,
      String subject,
      String plainText,
      Optional<String> html,
      String thread,
      Optional<String> incidentUrl,
      Optional<String> acknowledgeUrl,
      boolean possibleRepeat) {
    this(
        deliveryId,
        recipient,
        locale,
        severity,
        subject,
        plainText,
        html,
        thread,
        incidentUrl,
        acknowledgeUrl,
        possibleRepeat,
        Context.NONE);
  }
}
