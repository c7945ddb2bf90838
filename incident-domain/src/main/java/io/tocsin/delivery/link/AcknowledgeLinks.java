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

/**
 * Links in messages that acknowledge an incident without signing in: signed, expiring, used once. A
 * GET shows a page and changes nothing (mail scanners follow links); the page's POST calls {@link
 * #use}.
 */
@ApplicationScoped
public class AcknowledgeLinks {

  /** Where the links lead, below the public URL; the token follows. */
  public static final String PATH = "/ack/";

  private static final SignedLinks.Kind KIND = new SignedLinks.Kind(PATH, "acknowledge-link/1:");

  private static final Duration LIFE = Duration.ofHours(24);

  private final SignedLinks links;
  private final LinkUses uses;
  private final Clock clock;

  @Inject
  AcknowledgeLinks(SignedLinks links, LinkUses uses, Clock clock) {
    this.links = links;
    this.uses = uses;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected AcknowledgeLinks() {
    this(null, null, null);
  }

  /** A complete URL for the recipient of this delivery, good for 24 hours. */
  public String issue(IncidentId incident, DeliveryId delivery) {
    return links.issue(KIND, incident + "|" + delivery, clock.instant().plus(LIFE));
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
    Optional<LinkToken> token = links.read(KIND, text);
    if (token.isEmpty()) {
      return new AcknowledgeLink.Forged();
    }
    String[] subject = token.get().subject().split("\\|", 2);
    IncidentId incident = new IncidentId(subject[0]);
    if (!clock.instant().isBefore(token.get().expires())) {
      return new AcknowledgeLink.Expired(incident);
    }
    DeliveryId delivery = new DeliveryId(subject[1]);
    return used.test(delivery)
        ? new AcknowledgeLink.Used(incident)
        : new AcknowledgeLink.Valid(incident, delivery);
  }
}
