package io.tocsin.incident;

import static io.tocsin.incident.Wording.SAY;

import io.tocsin.delivery.ExpiringPages;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** A person says "I have it": the response clock stops and paging ends (spec, S3, N4). */
@ApplicationScoped
public class AcknowledgingIncident {

  private final Incidents incidents;
  private final IncidentProcess process;
  private final IncidentNews news;
  private final ExpiringPages pages;
  private final Timeline timeline;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected AcknowledgingIncident() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public AcknowledgingIncident(
      Incidents incidents,
      IncidentProcess process,
      IncidentNews news,
      ExpiringPages pages,
      Timeline timeline,
      Clock clock) {
    this.incidents = incidents;
    this.process = process;
    this.news = news;
    this.pages = pages;
    this.timeline = timeline;
    this.clock = clock;
  }

  /** Acknowledging again ends any paging, and is news after it had begun again. */
  @Transactional
  public Incident acknowledge(IncidentId id, Actor by, String way) {
    Incident incident = incidents.get(id);
    if (incident.status().ended()) {
      throw new WrongState(SAY.say("ended", id.value(), incident.status().name()));
    }
    boolean unanswered = !incident.answered();
    boolean first = incident.acknowledge(by, clock.instant());
    if (first || unanswered) {
      timeline.add(
          id,
          EntryKind.ACKNOWLEDGED,
          by,
          SAY.say(first ? "acknowledged" : "acknowledged.again", by.name()),
          Map.of("way", way));
    }
    if (incident.status().open()) {
      process.acknowledged(id);
      pages.expire(id);
    }
    if (unanswered) {
      news.acknowledged(incident);
    }
    return incident;
  }
}
