package io.tocsin.delivery;

import io.tocsin.text.LocalText;
import java.time.Duration;
import java.util.Optional;

/** What a provider made of one attempt. Details name the provider's answer, never a secret. */
public sealed interface DeliveryOutcome {

  LocalText detail();

  /**
   * The provider took it.
   *
   * @param providerId how the provider names the message, or the delivery's id where it has no name
   */
  record Accepted(String providerId, LocalText detail) implements DeliveryOutcome {}

  /** Not now: refused connection, time-out, 429, 5xx, SMTP 4yz. */
  record Deferred(LocalText detail, Optional<Duration> retryAfter) implements DeliveryOutcome {}

  /** Never as it stands: unknown recipient, bad credentials, {@code ok:false}, SMTP 5yz. */
  record Refused(LocalText detail) implements DeliveryOutcome {}

  /** The connection broke after the message was handed over: it may have been taken. */
  record Uncertain(LocalText detail) implements DeliveryOutcome {}
}
