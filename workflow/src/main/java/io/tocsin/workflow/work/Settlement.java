package io.tocsin.workflow.work;

import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.Next;
import java.time.Duration;
import java.util.Map;

/** What the engine is told about a task. */
public sealed interface Settlement {

  /** The error of a message that nobody will take. */
  String UNDELIVERABLE = "Undeliverable";

  /** It is done, with these variables. */
  record Done(Map<String, Object> variables) implements Settlement {}

  /** It is due again after a while. */
  record Again(Duration after, String why) implements Settlement {}

  /** It takes the path that the process draws for this error. */
  record Error(String code, String why) implements Settlement {}

  /** What follows an attempt at a message. */
  static Settlement of(Next next, DeliveryOutcome outcome) {
    String why = outcome.detail().en();
    if (next instanceof Next.RetryAfter retry) {
      return new Again(retry.delay(), why);
    }
    return next instanceof Next.DeadLetter ? new Error(UNDELIVERABLE, why) : new Done(Map.of());
  }
}
