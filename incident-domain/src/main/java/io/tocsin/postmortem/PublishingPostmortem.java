package io.tocsin.postmortem;

import static io.tocsin.postmortem.Wording.SAY;

import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.WrongState;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The reviewer accepts a postmortem: everybody may learn from it (spec, PR8, M4). */
@ApplicationScoped
public class PublishingPostmortem {

  private final Postmortems postmortems;
  private final Timeline timeline;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected PublishingPostmortem() {
    this(null, null, null);
  }

  @Inject
  public PublishingPostmortem(Postmortems postmortems, Timeline timeline, Clock clock) {
    this.postmortems = postmortems;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * Publishes what is in review; nothing when it is published.
   *
   * @throws WrongState when it was not handed in for review
   */
  @Transactional
  public Postmortem publish(IncidentId id, Actor by) {
    Postmortem postmortem = postmortems.hold(id).orElseThrow(() -> new NoSuchPostmortem(id));
    return switch (postmortem.state()) {
      case PUBLISHED -> postmortem;
      case DRAFT -> throw new WrongState(SAY.say("not.submitted"));
      case IN_REVIEW -> published(postmortem, by);
    };
  }

  private Postmortem published(Postmortem postmortem, Actor by) {
    postmortem.publish(by, clock.instant());
    postmortems.flush();
    timeline.add(postmortem.incident(), EntryKind.POSTMORTEM, by, SAY.say("published", by.name()));
    return postmortem;
  }
}
