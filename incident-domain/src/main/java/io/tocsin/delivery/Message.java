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
    boolean possibleRepeat) {}
