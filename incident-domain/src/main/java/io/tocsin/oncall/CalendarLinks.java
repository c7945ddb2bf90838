package io.tocsin.oncall;

import io.tocsin.delivery.link.LinkToken;
import io.tocsin.delivery.link.SignedLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Links by which a calendar program reads a schedule without signing in: who has one can tell who
 * is on call when, and nothing else. They stay good, because calendars ask again for years, until
 * the key of links is deleted.
 */
@ApplicationScoped
public class CalendarLinks {

  /** Where they lead, below the public URL; the token and {@link #SUFFIX} follow. */
  public static final String PATH = "/on-call/feed/";

  public static final String SUFFIX = ".ics";

  private static final SignedLinks.Kind KIND = new SignedLinks.Kind(PATH, "on-call-calendar/1:");
  private static final Instant NEVER = Instant.parse("2100-01-01T00:00:00Z");

  private final SignedLinks links;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected CalendarLinks() {
    this(null);
  }

  @Inject
  public CalendarLinks(SignedLinks links) {
    this.links = links;
  }

  /**
   * What a link is for.
   *
   * @param schedule key
   * @param locale of its texts
   */
  public record Subscribed(String schedule, Locale locale) {}

  /** A complete URL, always the same for the same. */
  public String issue(Subscribed subscribed) {
    String subject = subscribed.schedule() + "|" + subscribed.locale().toLanguageTag();
    return links.issue(KIND, subject, NEVER) + SUFFIX;
  }

  /** Empty when it is not one of ours; with or without its suffix. */
  public Optional<Subscribed> read(String token) {
    String bare =
        token.endsWith(SUFFIX) ? token.substring(0, token.length() - SUFFIX.length()) : token;
    return links.read(KIND, bare).map(LinkToken::subject).map(CalendarLinks::subscribed);
  }

  private static Subscribed subscribed(String subject) {
    String[] parts = subject.split("\\|", 2);
    return new Subscribed(parts[0], Locale.forLanguageTag(parts[1]));
  }
}
