package io.tocsin.web.postmortem;

import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import io.tocsin.web.page.Messages;
import io.tocsin.web.part.Lengths;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The words, times and lengths of a document for one reader. */
final class Words {

  private static final Phrases PHRASES = Phrases.of(Words.class, "document");
  private static final String NOTHING = "–";

  private final Locale locale;
  private final ZoneId zone;
  private final DateTimeFormatter time;

  Words(Locale locale, ZoneId zone) {
    this.locale = locale;
    this.zone = zone;
    time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
  }

  Locale locale() {
    return locale;
  }

  String say(String key, Object... arguments) {
    return PHRASES.say(key, arguments).in(locale);
  }

  /** What the pages call a value of an enumeration. */
  String label(String prefix, Enum<?> value) {
    return Messages.say(locale, prefix + "." + value.name());
  }

  String in(LocalText text) {
    return text.in(locale);
  }

  String at(Instant instant) {
    return time.format(instant);
  }

  String at(Optional<Instant> instant) {
    return instant.map(this::at).orElse(NOTHING);
  }

  String zone() {
    return say("times", zone.getId());
  }

  String orNothing(Optional<String> text) {
    return text.orElse(NOTHING);
  }

  /** The two or three largest parts, {@code 1 h 12 min 5 s}. */
  String length(Optional<Duration> duration) {
    return duration.map(length -> Lengths.say(locale, length)).orElse(NOTHING);
  }
}
