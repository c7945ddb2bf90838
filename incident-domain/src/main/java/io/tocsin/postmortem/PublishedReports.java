package io.tocsin.postmortem;

import io.tocsin.checklist.PublishedPostmortems;
import io.tocsin.incident.IncidentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells the gate of closing whether the postmortem is out. */
@ApplicationScoped
class PublishedReports implements PublishedPostmortems {

  private final Postmortems postmortems;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected PublishedReports() {
    this(null);
  }

  @Inject
  PublishedReports(Postmortems postmortems) {
    this.postmortems = postmortems;
  }

  @Override
  public boolean isPublished(IncidentId incident) {
    return postmortems.published(incident).isPresent();
  }
}
