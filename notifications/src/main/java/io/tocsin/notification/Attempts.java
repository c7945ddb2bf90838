package io.tocsin.notification;

import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import java.time.Duration;
import java.util.List;

/**
 * What channels say about an attempt, in both languages and masked.
 *
 * @param peer host and port, or host, of the provider
 */
public record Attempts(String peer, Duration timeout, Masking masking) {

  private static final Phrases PHRASES = Phrases.of(Attempts.class, "notification");

  /** The provider's own words. */
  public LocalText answered(String answer) {
    return PHRASES.say("answered", peer, masking.mask(answer));
  }

  public LocalText taken() {
    return PHRASES.say("taken", peer);
  }

  public LocalText nameUnknown() {
    return PHRASES.say("name.unknown", peer);
  }

  public LocalText connectionRefused() {
    return PHRASES.say("connection.refused", peer);
  }

  public LocalText insecure(String why) {
    return PHRASES.say("insecure", peer, masking.mask(why));
  }

  /** Nothing was handed over yet. */
  public LocalText silent() {
    return PHRASES.say("silent", peer, seconds());
  }

  public LocalText brokeBefore(String why) {
    return PHRASES.say("broke.before", peer, masking.mask(why));
  }

  public LocalText silentAfter() {
    return PHRASES.say("silent.after", peer, seconds());
  }

  public LocalText brokeAfter() {
    return PHRASES.say("broke.after", peer);
  }

  /** Settings without which, or with whose values, nothing can be sent. */
  public static LocalText settings(List<String> missing) {
    return PHRASES.say("settings", String.join(", ", missing));
  }

  public static LocalText notAnAddress() {
    return PHRASES.say("not.an.address");
  }

  public static LocalText interrupted() {
    return PHRASES.say("interrupted");
  }

  private String seconds() {
    return String.valueOf(timeout.toMillis() / 1000.0).replaceFirst("\\.0$", "");
  }
}
