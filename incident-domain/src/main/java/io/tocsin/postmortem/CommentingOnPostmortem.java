package io.tocsin.postmortem;

import static io.tocsin.postmortem.Wording.SAY;

import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** What readers say of a postmortem, in whatever state it is (spec, M2). */
@ApplicationScoped
public class CommentingOnPostmortem {

  /** Longest comment, in characters. */
  public static final int MAX_TEXT = 10_000;

  private final Postmortems postmortems;
  private final Timeline timeline;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected CommentingOnPostmortem() {
    this(null, null, null);
  }

  @Inject
  public CommentingOnPostmortem(Postmortems postmortems, Timeline timeline, Clock clock) {
    this.postmortems = postmortems;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * @param text plain text, 1 to {@link #MAX_TEXT} characters
   * @throws UnfitDraft when there is no text or it is too long
   */
  @Transactional
  public PostmortemComment comment(IncidentId id, String text, Actor by) {
    String plain = Draft.fit("text", text, MAX_TEXT);
    if (plain.isEmpty()) {
      throw new UnfitDraft("text", SAY.say("text.none"));
    }
    Postmortem postmortem = postmortems.get(id);
    PostmortemComment comment =
        new PostmortemComment(postmortem.incident(), clock.instant(), by, plain);
    postmortems.add(comment);
    timeline.add(id, EntryKind.POSTMORTEM, by, SAY.say("commented", LocalText.verbatim(plain)));
    return comment;
  }
}
