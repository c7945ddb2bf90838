package io.tocsin.delivery.link;

import io.tocsin.delivery.DeliveryId;
import io.tocsin.incident.IncidentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Links in messages that acknowledge an incident without signing in: signed, expiring, used once. A
 * GET shows a page and changes nothing (mail scanners follow links); the page's POST calls {@link
 * #use}.
 */
@ApplicationScoped
public class AcknowledgeLinks {

  /** Where the links lead, below the public URL; the token follows. */
  public static final String PATH = "/ack/";

  private static final Duration LIFE = Duration.ofHours(24);

  private final LinkKey key;
  private final LinkUses uses;
  private final Clock clock;
  private final String publicUrl;

  @Inject
  AcknowledgeLinks(
      LinkKey key,
      LinkUses uses,
      Clock clock,
      @ConfigProperty(name = "tocsin.public.url", defaultValue = "http://localhost:9080")
          String publicUrl) {
    this.key = key;
    this.uses = uses;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected AcknowledgeLinks() {
    this(null, null, null, null);
  }

  /** A complete URL for the recipient of this delivery, good for 24 hours. */
  public String issue(IncidentId incident, DeliveryId delivery) {
    LinkToken token = new LinkToken(incident, delivery, clock.instant().plus(LIFE));
    String base =
        publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    return base + PATH + token.signed(key.bytes());
  }

  /** What the token of an opened link is, changing nothing. */
  public AcknowledgeLink check(String token) {
    return read(token, uses::isUsed);
  }

  /**
   * Takes the link's one use: {@code Valid} for exactly one caller, whose transaction this joins,
   * so that the use counts only if the acknowledgement does.
   */
  @Transactional
  public AcknowledgeLink use(String token) {
    Instant now = clock.instant();
    return read(token, delivery -> !uses.take(delivery, now));
  }

  private AcknowledgeLink read(String text, Predicate<DeliveryId> used) {
    Optional<LinkToken> token = LinkToken.read(text, key.bytes());
    if (token.isEmpty()) {
      return new AcknowledgeLink.Forged();
    }
    IncidentId incident = token.get().incident();
    if (!clock.instant().isBefore(token.get().expires())) {
      return new AcknowledgeLink.Expired(incident);
    }
    return used.test(token.get().delivery())
        ? new AcknowledgeLink.Used(incident)
        : new AcknowledgeLink.Valid(incident, token.get().delivery());
  }
}
