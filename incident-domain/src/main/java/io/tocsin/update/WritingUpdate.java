package io.tocsin.update;

import static io.tocsin.update.UpdateWording.SAY;

import io.tocsin.incident.Actor;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.incident.WrongState;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import io.tocsin.update.StatusUpdate.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** A person says how it stands, and it goes to the incident's channels (spec, N7). */
@ApplicationScoped
public class WritingUpdate {

  private final Incidents incidents;
  private final StatusUpdates updates;
  private final UpdateMessages messages;
  private final UpdateProcess process;
  private final Timeline timeline;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected WritingUpdate() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public WritingUpdate(
      Incidents incidents,
      StatusUpdates updates,
      UpdateMessages messages,
      UpdateProcess process,
      Timeline timeline,
      Clock clock) {
    this.incidents = incidents;
    this.updates = updates;
    this.messages = messages;
    this.process = process;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * Open and resolved incidents take updates.
   *
   * @param text plain, lines ending with {@code \n}; 1 to {@link StatusUpdate#LONGEST} characters
   * @throws WrongState when the incident has ended
   */
  @Transactional
  public Incident write(IncidentId id, String text, Audience audience, Actor by) {
    if (text.isBlank() || text.length() > StatusUpdate.LONGEST) {
      throw new IllegalArgumentException(
          "an update has 1 to " + StatusUpdate.LONGEST + " characters, not " + text.length());
    }
    Incident incident = incidents.get(id);
    if (incident.status().ended()) {
      throw new WrongState(SAY.say("ended", id.value(), SAY.say("ended." + incident.status())));
    }
    updates.takeTurns(incident);
    StatusUpdate update =
        new StatusUpdate(
            id,
            updates.newest(id).map(StatusUpdate::number).orElse(0) + 1,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            by,
            text,
            audience);
    updates.add(update);
    timeline.add(
        id,
        EntryKind.UPDATE,
        by,
        LocalText.verbatim(text),
        Map.of("number", Integer.toString(update.number()), "audience", audience.name()));
    messages.written(update);
    process.updateWritten(id);
    return incident;
  }
}
