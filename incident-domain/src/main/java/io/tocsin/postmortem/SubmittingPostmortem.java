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

/** The writers hand a postmortem in (spec, PR8). */
@ApplicationScoped
public class SubmittingPostmortem {

  private final Postmortems postmortems;
  private final Timeline timeline;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected SubmittingPostmortem() {
    this(null, null, null);
  }

  @Inject
  public SubmittingPostmortem(Postmortems postmortems, Timeline timeline, Clock clock) {
    this.postmortems = postmortems;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * Puts a draft in review; nothing when it is there already.
   *
   * @throws WrongState when it has no summary yet, or is published
   */
  @Transactional
  public Postmortem submit(IncidentId id, Actor by) {
    Postmortem postmortem = postmortems.hold(id).orElseThrow(() -> new NoSuchPostmortem(id));
    return switch (postmortem.state()) {
      case IN_REVIEW -> postmortem;
      case PUBLISHED -> throw new WrongState(SAY.say("published.already"));
      case DRAFT -> submitted(postmortem, by);
    };
  }

  private Postmortem submitted(Postmortem postmortem, Actor by) {
    if (postmortem.draft().summary().isEmpty()) {
      throw new WrongState(SAY.say("summary.missing"));
    }
    postmortem.submit(by, clock.instant());
    postmortems.flush();
    timeline.add(postmortem.incident(), EntryKind.POSTMORTEM, by, SAY.say("submitted", by.name()));
    return postmortem;
  }
}
