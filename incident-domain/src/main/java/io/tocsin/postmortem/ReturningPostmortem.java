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

/** The reviewer wants more: review goes back to draft (spec, PR8). */
@ApplicationScoped
public class ReturningPostmortem {

  private final CommentingOnPostmortem commenting;
  private final Postmortems postmortems;
  private final Timeline timeline;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ReturningPostmortem() {
    this(null, null, null);
  }

  @Inject
  public ReturningPostmortem(
      CommentingOnPostmortem commenting, Postmortems postmortems, Timeline timeline) {
    this.commenting = commenting;
    this.postmortems = postmortems;
    this.timeline = timeline;
  }

  /**
   * Makes it a draft again; nothing when it is one.
   *
   * @param note what is missing, kept as a comment; may be empty
   * @throws WrongState when it is published
   */
  @Transactional
  public Postmortem sendBack(IncidentId id, String note, Actor by) {
    Postmortem postmortem = postmortems.hold(id).orElseThrow(() -> new NoSuchPostmortem(id));
    if (postmortem.state() == PostmortemState.PUBLISHED) {
      throw new WrongState(SAY.say("published.already"));
    }
    if (postmortem.state() == PostmortemState.IN_REVIEW) {
      postmortem.backToDraft();
      postmortems.flush();
      timeline.add(id, EntryKind.POSTMORTEM, by, SAY.say("returned", by.name()));
      if (!note.isBlank()) {
        commenting.comment(id, note, by);
      }
    }
    return postmortem;
  }
}
