package io.tocsin.update;

import static io.tocsin.update.UpdateWording.SAY;

import io.tocsin.delivery.link.LinkToken;
import io.tocsin.delivery.link.SignedLinks;
import io.tocsin.incident.Actor;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.incident.WrongState;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Links by which stakeholders read what was published of an incident without signing in (spec, N7):
 * at most one an incident, good for 90 days unless it is taken back. A link is a random serial,
 * signed, so it can be shown again, and nobody makes one up who only reads the database.
 */
@ApplicationScoped
public class StatusLinks {

  /** Where they lead, below the public URL; the token follows. */
  public static final String PATH = "/status/";

  private static final SignedLinks.Kind KIND = new SignedLinks.Kind(PATH, "status-link/1:");
  private static final Duration LIFE = Duration.ofDays(90);
  private static final int SERIAL_BYTES = 16;

  private final EntityManager entityManager;
  private final SignedLinks links;
  private final Incidents incidents;
  private final StatusUpdates updates;
  private final Timeline timeline;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected StatusLinks() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public StatusLinks(
      EntityManager entityManager,
      SignedLinks links,
      Incidents incidents,
      StatusUpdates updates,
      Timeline timeline,
      Clock clock) {
    this.entityManager = entityManager;
    this.links = links;
    this.incidents = incidents;
    this.updates = updates;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * Makes the incident's link; one that is good already stays.
   *
   * @throws WrongState when the incident was cancelled
   */
  @Transactional
  public void make(IncidentId id, Actor by) {
    Incident incident = incidents.get(id);
    if (incident.status().ended()) {
      throw new WrongState(SAY.say("link.ended", id.value()));
    }
    updates.takeTurns(incident);
    if (good(id).isEmpty()) {
      byte[] serial = new byte[SERIAL_BYTES];
      random.nextBytes(serial);
      entityManager.persist(new StatusLink(HexFormat.of().formatHex(serial), id, now(), by));
      timeline.add(id, EntryKind.UPDATE, by, SAY.say("link.made", by.name()));
    }
  }

  /** From now on the incident's link opens nothing; where there is none, nothing changes. */
  @Transactional
  public void revoke(IncidentId id, Actor by) {
    updates.takeTurns(incidents.get(id));
    good(id)
        .ifPresent(
            link -> {
              link.revoke(now());
              timeline.add(id, EntryKind.UPDATE, by, SAY.say("link.revoked", by.name()));
            });
  }

  /** The complete URL of the incident's link; absent where none is good. */
  @Transactional
  public Optional<String> url(IncidentId id) {
    return good(id).map(link -> links.issue(KIND, link.serial(), end(link)));
  }

  /** The incident whose link was opened; absent when it is forged, too old or taken back. */
  @Transactional
  public Optional<Incident> opened(String token) {
    return links
        .read(KIND, token)
        .filter(read -> clock.instant().isBefore(read.expires()))
        .map(LinkToken::subject)
        .flatMap(serial -> Optional.ofNullable(entityManager.find(StatusLink.class, serial)))
        .filter(link -> !link.revoked())
        .map(link -> incidents.get(link.incident()));
  }

  private Optional<StatusLink> good(IncidentId id) {
    return entityManager
        .createQuery(
            "from StatusLink where incidentId = :incident and revokedAt is null"
                + " and madeAt > :since order by madeAt desc",
            StatusLink.class)
        .setParameter("incident", id.value())
        .setParameter("since", clock.instant().minus(LIFE))
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private static Instant end(StatusLink link) {
    return link.madeAt().plus(LIFE);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
