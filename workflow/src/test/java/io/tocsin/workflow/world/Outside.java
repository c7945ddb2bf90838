package io.tocsin.workflow.world;

import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.Message;
import io.tocsin.text.LocalText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that is beyond Tocsin: providers that take messages or do not, and what they took. */
final class Outside {

  /** How a provider answers. */
  enum Mood {
    THERE,
    /** Takes nothing now. */
    AWAY,
    /** Takes nothing ever. */
    REFUSING,
    /** Takes it, and breaks off before it says so. */
    BREAKING_OFF
  }

  /** A message that left. */
  record Taken(Instant at, String kind, Message message) {}

  private final WorldClock clock;
  private final List<Taken> taken = new ArrayList<>();
  private final Map<String, Mood> moods = new HashMap<>();

  Outside(WorldClock clock) {
    this.clock = clock;
  }

  void forget() {
    taken.clear();
    moods.clear();
  }

  void become(String kind, Mood mood) {
    moods.put(kind, mood);
  }

  List<Taken> taken() {
    return List.copyOf(taken);
  }

  DeliveryOutcome offer(String kind, Message message) {
    return switch (moods.getOrDefault(kind, Mood.THERE)) {
      case THERE -> {
        taken.add(new Taken(clock.instant(), kind, message));
        yield new DeliveryOutcome.Accepted(kind + "-" + taken.size(), said("taken"));
      }
      case AWAY -> new DeliveryOutcome.Deferred(said("away"), Optional.empty());
      case REFUSING -> new DeliveryOutcome.Refused(said("never"));
      case BREAKING_OFF -> {
        taken.add(new Taken(clock.instant(), kind, message));
        yield new DeliveryOutcome.Uncertain(said("broke off"));
      }
    };
  }

  private static LocalText said(String text) {
    return LocalText.verbatim(text);
  }
}
