package io.tocsin.web.document;

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
public final class Words {

  /** Stands where there is nothing to say. */
  public static final String NOTHING = "–";

  private final Phrases phrases;
  private final Locale locale;
  private final ZoneId zone;
  private final DateTimeFormatter time;

  /**
   * @param phrases of the document; {@code times} among them names the zone
   */
  public Words(Phrases phrases, Locale locale, ZoneId zone) {
    this.phrases = phrases;
    this.locale = locale;
    this.zone = zone;
    time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
  }

  public Locale locale() {
    return locale;
  }

  public String say(String key, Object... arguments) {
    return phrases.say(key, arguments).in(locale);
  }

  /** What the pages call a value of an enumeration. */
  public String label(String prefix, Enum<?> value) {
    return Messages.say(locale, prefix + "." + value.name());
  }

  public String in(LocalText text) {
    return text.in(locale);
  }

  public String at(Instant instant) {
    return time.format(instant);
  }

  public String at(Optional<Instant> instant) {
    return instant.map(this::at).orElse(NOTHING);
  }

  public String zone() {
    return say("times", zone.getId());
  }

  public String orNothing(Optional<String> text) {
    return text.orElse(NOTHING);
  }

  /** The two or three largest parts, {@code 1 h 12 min 5 s}. */
  public String length(Optional<Duration> duration) {
    return duration.map(length -> Lengths.say(locale, length)).orElse(NOTHING);
  }
}
