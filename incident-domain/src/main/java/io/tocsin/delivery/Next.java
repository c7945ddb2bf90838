package io.tocsin.delivery;

import io.tocsin.text.LocalText;
import java.time.Duration;

/** What follows an attempt. */
public sealed interface Next {

  /** Nothing: it was taken, or it has lost its point. */
  record Done() implements Next {}

  /** Another attempt after the delay. */
  record RetryAfter(Duration delay) implements Next {}

  /** No further attempt unless a person asks for one: the delivery is FAILED or UNKNOWN. */
  record DeadLetter(LocalText why) implements Next {}
}
