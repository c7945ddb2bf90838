package io.tocsin.incident;

import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** A person writes into the timeline, whatever the state. */
@ApplicationScoped
public class Commenting {

  private final Incidents incidents;
  private final Timeline timeline;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Commenting() {
    this(null, null);
  }

  @Inject
  public Commenting(Incidents incidents, Timeline timeline) {
    this.incidents = incidents;
    this.timeline = timeline;
  }

  @Transactional
  public Incident comment(IncidentId id, String text, Actor by) {
    Incident incident = incidents.get(id);
    timeline.add(id, EntryKind.COMMENT, by, LocalText.verbatim(text));
    return incident;
  }
}
