package io.tocsin.delivery;

import java.time.Duration;
import java.util.Optional;

/** What a provider made of one attempt. Details name the provider's answer, never a secret. */
public sealed interface DeliveryOutcome {

  String detail();

  /** The provider took it. */
  record Accepted(String providerId, String detail) implements DeliveryOutcome {}

  /** Not now: refused connection, time-out, 429, 5xx, SMTP 4yz. */
  record Deferred(String detail, Optional<Duration> retryAfter) implements DeliveryOutcome {}

  /** Never as it stands: unknown recipient, bad credentials, {@code ok:false}, SMTP 5yz. */
  record Refused(String detail) implements DeliveryOutcome {}

  /** The connection broke after the message was handed over: it may have been taken. */
  record Uncertain(String detail) implements DeliveryOutcome {}
}
